import type { Deps } from '@/lib/deps'

/** Signs a person in and gives the cookies to answer with. */
export async function signIn(
  { auth }: Pick<Deps, 'auth'>,
  { email, password }: { email: string; password: string },
  requestHeaders: Headers,
): Promise<Headers> {
  const { headers } = await auth.api.signInEmail({
    body: { email, password },
    headers: requestHeaders,
    returnHeaders: true,
  })
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}
