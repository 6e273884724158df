import { createHash } from 'node:crypto'

/** A text with an ETag, or 304 to who has it already. */
export function cachedText(
  request: Request,
  text: string,
  { status = 200, headers }: { status?: number; headers: Record<string, string> },
): Response {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const all = { ...headers, etag, 'x-content-type-options': 'nosniff' }
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? []
  if (status === 200 && known.includes(etag))
    return new Response(null, { status: 304, headers: all })
  return new Response(text, { status, headers: all })
}
