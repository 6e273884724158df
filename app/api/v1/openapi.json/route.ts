import { openApi } from '@/lib/http/endpoints/accounts'
import { openApiDocument } from '@/lib/http/openapi'
import { route } from '@/lib/http/route'

export const GET = route(openApi.get, async () => Response.json(openApiDocument()))
