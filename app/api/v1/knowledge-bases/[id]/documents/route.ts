import { documents } from '@/lib/http/endpoints/knowledge'
import { route } from '@/lib/http/route'
import { createDocument } from '@/lib/services/document/create'
import { listDocuments } from '@/lib/services/document/list'

export const GET = route(documents.list, ({ ctx, params, query }) =>
  listDocuments(ctx, params.id, query),
)
export const POST = route(documents.create, ({ ctx, params, body }) =>
  createDocument(ctx, params.id, body),
)
