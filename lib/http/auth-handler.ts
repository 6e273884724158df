import { getDeps } from '@/lib/deps'
import { readBytes } from './read-body'

/**
 * What of better-auth is open to the world. Everything else it can do about people and workspaces goes through the HTTP
 * API, which keeps permissions, the audit log and conversations in order.
 */
const OPEN_PATHS = new Set([
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/request-password-reset',
  '/reset-password',
  '/organization/set-active',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
])

const MAX_BYTES = 100_000

/** Passes a request on to better-auth, which answers `/api/auth/**` in its own format. */
export async function handleAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  if (!OPEN_PATHS.has(path))
    return Response.json(
      { code: 'NOT_FOUND', message: 'There is no such address' },
      { status: 404 },
    )
  const body = await readBytes(request, MAX_BYTES).catch(() => null)
  if (!body)
    return Response.json({ code: 'TOO_LARGE', message: 'The body is too large' }, { status: 413 })
  const { method, headers: sent } = request
  const passedOn = new Request(request.url, {
    method,
    headers: sent,
    ...(body.byteLength > 0 && { body: Buffer.from(body) }),
  })
  const response = await getDeps().auth.handler(passedOn)
  const seconds = response.headers.get('x-retry-after')
  if (!seconds) return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', seconds)
  return new Response(response.body, { status: response.status, headers })
}
