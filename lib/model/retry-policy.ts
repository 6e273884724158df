/** The header by which the SDK lets an answer decide whether it is retried. */
const SHOULD_RETRY = 'x-should-retry'

/**
 * Wraps `fetch` so that an answer whose retry would hold a visitor up is not retried: a `retry-after` longer than
 * `maxWaitMs` milliseconds, or a 429 that names none, which is a spend cap.
 */
export function withRetryPolicy(inner: typeof fetch, maxWaitMs: number): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init)
    if (response.ok) return response
    const waitMs = retryAfterMs(response.headers, Date.now())
    const tooLong = waitMs !== null && waitMs > maxWaitMs
    const spendCap = response.status === 429 && waitMs === null
    if (tooLong || spendCap) response.headers.set(SHOULD_RETRY, 'false')
    return response
  }
}

/** The wait an answer asks for, in milliseconds from `nowMs` (epoch milliseconds); null when it names none. */
export function retryAfterMs(headers: Headers, nowMs: number): number | null {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (Number.isFinite(exact)) return exact
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds * 1000
  const date = Date.parse(value)
  return Number.isFinite(date) ? Math.max(0, date - nowMs) : null
}
