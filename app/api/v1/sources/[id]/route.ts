import { sources } from '@/lib/http/endpoints/sources'
import { route } from '@/lib/http/route'
import { deleteSource } from '@/lib/services/source/delete'
import { getSource } from '@/lib/services/source/get'
import { updateSource } from '@/lib/services/source/update'

export const GET = route(sources.get, ({ ctx, params }) => getSource(ctx, params.id))
export const PATCH = route(sources.update, ({ ctx, params, body }) =>
  updateSource(ctx, params.id, body),
)
export const DELETE = route(sources.delete, ({ ctx, params }) => deleteSource(ctx, params.id))
