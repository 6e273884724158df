import { requireOwnOrigin } from '@/lib/auth/session'
import { setup } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { isSetupNeeded, setUp } from '@/lib/services/setup/set-up'
import { signIn } from '@/lib/services/setup/sign-in'

export const GET = route(setup.state, async ({ deps }) => ({ needed: await isSetupNeeded(deps) }))

/** The first account is signed in at once: the answer carries its cookies. */
export const POST = route(setup.run, async ({ deps, request, body }) => {
  if (request.headers.has('origin')) requireOwnOrigin(deps, request.headers)
  const made = await setUp(deps, body)
  const headers = await signIn(deps, body, request.headers)
  return Response.json({ data: made }, { status: 201, headers })
})
