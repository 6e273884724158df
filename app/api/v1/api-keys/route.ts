import { apiKeys } from '@/lib/http/endpoints/settings'
import { route } from '@/lib/http/route'
import { createApiKey } from '@/lib/services/api-key/create'
import { listApiKeys } from '@/lib/services/api-key/list'

export const GET = route(apiKeys.list, ({ ctx, query }) => listApiKeys(ctx, query))
export const POST = route(apiKeys.create, ({ ctx, body }) => createApiKey(ctx, body))
