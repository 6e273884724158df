import type { Logger } from 'pino'
import { isUniqueViolation } from '@/lib/db/errors'
import type { ErrorCode } from '@/lib/protocol/errors'
import type { Problem } from '@/lib/protocol/http'
import { isServiceError, ServiceError } from '@/lib/services/errors'

const PROBLEMS: Readonly<Record<ErrorCode, { status: number; title: string }>> = {
  invalid_input: { status: 400, title: 'The request is not valid' },
  unauthorized: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'In conflict with the present state' },
  too_large: { status: 413, title: 'Too large' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on the server' },
  unavailable: { status: 503, title: 'Not available right now' },
}

/** The answer to a request that failed, as RFC 9457 has it. What is not a refusal is logged, and tells nothing. */
export function problemResponse(error: unknown, requestId: string, log: Logger): Response {
  const refusal = isServiceError(error) ? error : refusalOf(error)
  if (!refusal || refusal.code === 'internal') {
    log.error({ err: error, requestId }, 'A request failed')
  }
  const { code, message, fields, retryAfterMs } =
    refusal ?? new ServiceError('internal', `The request id is ${requestId}`)
  const { status, title } = PROBLEMS[code]
  const problem: Problem = {
    type: `urn:parley:problem:${code}`,
    title,
    status,
    code,
    detail: message,
    ...(fields && { errors: fields }),
    requestId,
  }
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  })
  const seconds = Math.ceil((retryAfterMs ?? (code === 'rate_limited' ? 1000 : 0)) / 1000)
  if (seconds > 0) headers.set('retry-after', String(seconds))
  return new Response(JSON.stringify(problem), { status, headers })
}

/** Prisma's codes of failures that are nobody's mistake on this side. */
const UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])

/** What the database's own refusals mean; undefined for what has no better name than `internal`. */
function refusalOf(error: unknown): ServiceError | undefined {
  if (isUniqueViolation(error)) return new ServiceError('conflict', 'It exists already')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'P2003') return new ServiceError('conflict', 'Something else depends on it')
  if (code === 'P2025') return new ServiceError('not_found', 'Not found')
  if (UNAVAILABLE.has(code))
    return new ServiceError('unavailable', 'The database does not answer', { retryAfterMs: 1000 })
  return undefined
}
