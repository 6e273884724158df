import { knowledgeBases } from '@/lib/http/endpoints/knowledge'
import { route } from '@/lib/http/route'
import { createKnowledgeBase } from '@/lib/services/knowledge-base/create'
import { listKnowledgeBases } from '@/lib/services/knowledge-base/list'

export const GET = route(knowledgeBases.list, ({ ctx, query }) => listKnowledgeBases(ctx, query))
export const POST = route(knowledgeBases.create, ({ ctx, body }) => createKnowledgeBase(ctx, body))
