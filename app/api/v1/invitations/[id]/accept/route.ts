import { findSession, requireOwnOrigin } from '@/lib/auth/session'
import { invitations } from '@/lib/http/endpoints/members'
import { route } from '@/lib/http/route'
import { acceptInvitation } from '@/lib/services/invitation/accept'
import { signIn } from '@/lib/services/setup/sign-in'

/** A new account is signed in at once: the answer carries its cookies. */
export const POST = route(invitations.accept, async ({ deps, request, params, body }) => {
  const { headers } = request
  if (headers.has('origin') || headers.has('cookie')) requireOwnOrigin(deps, headers)
  const session = await findSession(deps, headers)
  const { workspace, credentials } = await acceptInvitation(deps, params.id, body, session)
  const cookies = credentials ? await signIn(deps, credentials, headers) : new Headers()
  return Response.json({ data: { workspace } }, { status: 201, headers: cookies })
})
