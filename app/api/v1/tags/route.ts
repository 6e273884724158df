import { tags } from '@/lib/http/endpoints/tags'
import { route } from '@/lib/http/route'
import { createTag } from '@/lib/services/tag/create'
import { listTags } from '@/lib/services/tag/list'

export const GET = route(tags.list, ({ ctx, query }) => listTags(ctx, query))
export const POST = route(tags.create, ({ ctx, body }) => createTag(ctx, body))
