import { sessions } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { endOtherSessions, listMySessions } from '@/lib/services/me/sessions'

export const GET = route(sessions.list, async ({ deps, session }) => ({
  data: await listMySessions(deps, session),
  nextCursor: null,
}))
export const DELETE = route(sessions.endOthers, ({ deps, session }) =>
  endOtherSessions(deps, session),
)
