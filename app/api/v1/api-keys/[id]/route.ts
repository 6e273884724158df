import { apiKeys } from '@/lib/http/endpoints/settings'
import { route } from '@/lib/http/route'
import { deleteApiKey } from '@/lib/services/api-key/delete'

export const DELETE = route(apiKeys.delete, ({ ctx, params }) => deleteApiKey(ctx, params.id))
