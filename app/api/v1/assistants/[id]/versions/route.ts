import { assistants } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { listVersions } from '@/lib/services/assistant/list-versions'

export const GET = route(assistants.versions, ({ ctx, params, query }) =>
  listVersions(ctx, params.id, query),
)
