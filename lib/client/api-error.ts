import type { Problem } from '@/lib/protocol/http'

/** A refused request. `code` is the contract's, or `network` when no answer came. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly fields: Record<string, string[]>

  constructor(
    code: string,
    status: number,
    message: string,
    fields: Record<string, string[]> = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.fields = fields
  }
}

/** What a person may read of any failure. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something went wrong. Try again.'
  if (error.code === 'network') return 'Parley cannot be reached. Check your connection.'
  if (error.code === 'internal') return 'Parley could not do this. Try again in a moment.'
  return error.message
}

export function hasCode(error: unknown, code: string): error is ApiError {
  return error instanceof ApiError && error.code === code
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads a problem (RFC 9457), or better-auth's `{ code, message }`. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  if (!isObject(body)) {
    return new ApiError('internal', response.status, `The server answered ${response.status}.`)
  }
  const problem = body as Partial<Problem> & { message?: string }
  return new ApiError(
    problem.code ?? 'internal',
    response.status,
    problem.detail ?? problem.message ?? problem.title ?? 'Something went wrong.',
    problem.errors,
  )
}
