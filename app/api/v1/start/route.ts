import { start } from '@/lib/http/endpoints/start'
import { route } from '@/lib/http/route'
import { getStart } from '@/lib/services/start/get'
import { updateStart } from '@/lib/services/start/update'

export const GET = route(start.get, ({ ctx }) => getStart(ctx))
export const PATCH = route(start.update, ({ ctx, body }) => updateStart(ctx, body))
