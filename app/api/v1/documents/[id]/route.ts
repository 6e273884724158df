import { documents } from '@/lib/http/endpoints/knowledge'
import { route } from '@/lib/http/route'
import { deleteDocument } from '@/lib/services/document/delete'
import { getDocument } from '@/lib/services/document/get'
import { updateDocument } from '@/lib/services/document/update'

export const GET = route(documents.get, ({ ctx, params }) => getDocument(ctx, params.id))
export const PATCH = route(documents.update, ({ ctx, params, body }) =>
  updateDocument(ctx, params.id, body),
)
export const DELETE = route(documents.delete, ({ ctx, params }) => deleteDocument(ctx, params.id))
