import { me } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { getMe } from '@/lib/services/me/get'
import { updateMe } from '@/lib/services/me/update'

export const GET = route(me.get, ({ deps, caller, request }) =>
  getMe(deps, caller, request.headers.get('x-workspace')),
)
export const PATCH = route(me.update, ({ deps, session, body }) =>
  updateMe(deps, session.user.id, body),
)
