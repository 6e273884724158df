import { tags } from '@/lib/http/endpoints/tags'
import { route } from '@/lib/http/route'
import { deleteTag } from '@/lib/services/tag/delete'
import { updateTag } from '@/lib/services/tag/update'

export const PATCH = route(tags.update, ({ ctx, params, body }) => updateTag(ctx, params.id, body))
export const DELETE = route(tags.delete, ({ ctx, params }) => deleteTag(ctx, params.id))
