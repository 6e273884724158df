import { knowledgeBases } from '@/lib/http/endpoints/knowledge'
import { route } from '@/lib/http/route'
import { deleteKnowledgeBase } from '@/lib/services/knowledge-base/delete'
import { getKnowledgeBase } from '@/lib/services/knowledge-base/get'
import { updateKnowledgeBase } from '@/lib/services/knowledge-base/update'

export const GET = route(knowledgeBases.get, ({ ctx, params }) => getKnowledgeBase(ctx, params.id))
export const PATCH = route(knowledgeBases.update, ({ ctx, params, body }) =>
  updateKnowledgeBase(ctx, params.id, body),
)
export const DELETE = route(knowledgeBases.delete, ({ ctx, params }) =>
  deleteKnowledgeBase(ctx, params.id),
)
