import { sources } from '@/lib/http/endpoints/sources'
import { route } from '@/lib/http/route'
import { syncSource } from '@/lib/services/source/sync'

export const POST = route(sources.sync, ({ ctx, params, upload }) =>
  syncSource(ctx, params.id, upload),
)
