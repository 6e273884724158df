import type { ErrorCode } from '@/lib/protocol/errors'

/**
 * A refusal with a code, made by services and told to clients as it stands. Recognise it with `isServiceError`:
 * Next bundles its own copy of this module, so `instanceof` is not reliable across the two.
 */
export class ServiceError extends Error {
  readonly isServiceError = true
  readonly code: ErrorCode
  readonly retryAfterMs: number | undefined
  /** Messages by field, for forms. */
  readonly fields: Record<string, string[]> | undefined

  constructor(
    code: ErrorCode,
    message: string,
    options: { retryAfterMs?: number; fields?: Record<string, string[]> } = {},
  ) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
    this.retryAfterMs = options.retryAfterMs
    this.fields = options.fields
  }
}

export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'isServiceError' in error && error.isServiceError === true
}

export const notFound = (what: string) => new ServiceError('not_found', `${what} not found`)
