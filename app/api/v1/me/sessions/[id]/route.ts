import { sessions } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { endSession } from '@/lib/services/me/sessions'

export const DELETE = route(sessions.end, ({ deps, session, params }) =>
  endSession(deps, session, params.id),
)
