/** How long each phase of a model call may take, in milliseconds. */
export interface ModelLimits {
  /** From sending a request to its response headers, for each try. */
  connectMs: number
  /** From the call to the first event, tries included. */
  firstEventMs: number
  /** Between two events. */
  idleMs: number
  /** The whole call. */
  totalMs: number
  /** Longest `retry-after` that is waited for; a longer one fails the call at once. */
  retryAfterMs: number
  /** How long usage may take to follow a finished `escalate` call, before it is estimated. */
  usageGraceMs: number
}

export const DEFAULT_LIMITS: ModelLimits = {
  connectMs: 15_000,
  firstEventMs: 20_000,
  idleMs: 15_000,
  totalMs: 120_000,
  retryAfterMs: 3_000,
  usageGraceMs: 500,
}
