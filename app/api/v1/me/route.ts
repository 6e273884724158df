import { me } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { getMe } from '@/lib/services/me/get'

export const GET = route(me.get, ({ deps, caller, request }) =>
  getMe(deps, caller, request.headers.get('x-workspace')),
)
