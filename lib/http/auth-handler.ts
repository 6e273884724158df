import { getDeps } from '@/lib/deps'

const MAX_BYTES = 100_000

/** Passes a request on to better-auth, which answers `/api/auth/**` in its own format. */
export async function handleAuth(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES)
    return Response.json({ code: 'TOO_LARGE', message: 'The body is too large' }, { status: 413 })
  const response = await getDeps().auth.handler(request)
  const seconds = response.headers.get('x-retry-after')
  if (!seconds) return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', seconds)
  return new Response(response.body, { status: response.status, headers })
}
