import { ServiceError } from '@/lib/services/errors'

const DEFAULT_MAX_BYTES = 1_000_000

/** The request's JSON; an absent body counts as `{}`. Throws `invalid_input` or `too_large`. */
export async function readJsonBody(
  request: Request,
  maxBytes: number = DEFAULT_MAX_BYTES,
): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const bytes = await readBytes(request, maxBytes)
  if (bytes.byteLength === 0) return {}
  if (type && type !== 'application/json' && !type.endsWith('+json'))
    throw new ServiceError('invalid_input', 'The body must be application/json')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ServiceError('invalid_input', 'The body is not valid JSON in UTF-8')
  }
}

/** The body's bytes, `maxBytes` at most. Throws `too_large`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let length = 0
  // A body without a length, or one that lied, is counted as it comes.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (maxBytes: number) =>
  new ServiceError('too_large', `The body may have ${maxBytes} bytes at most`)
