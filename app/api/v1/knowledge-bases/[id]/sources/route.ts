import { sources } from '@/lib/http/endpoints/sources'
import { route } from '@/lib/http/route'
import { createFileSources, createUrlSource } from '@/lib/services/source/create'
import { listSources } from '@/lib/services/source/list'

export const GET = route(sources.list, ({ ctx, params, query }) =>
  listSources(ctx, params.id, query),
)
export const POST = route(sources.create, async ({ ctx, params, body, upload }) => {
  if (body) return createUrlSource(ctx, params.id, body)
  const made = await createFileSources(ctx, params.id, upload)
  return made.length === 1 && made[0] ? made[0] : made
})
