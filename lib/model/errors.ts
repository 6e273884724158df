import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@anthropic-ai/sdk'
import { ModelError, type ModelErrorCode, type ModelUsage } from './port'
import type { Verdict } from './watchdog'

interface Classification {
  code: ModelErrorCode
  retryable: boolean
}

const permanent = (code: ModelErrorCode): Classification => ({ code, retryable: false })
const passing = (code: ModelErrorCode): Classification => ({ code, retryable: true })

const BY_STATUS = new Map<number, Classification>([
  [400, permanent('invalid_request')],
  [401, permanent('unauthorized')],
  [402, permanent('spend_limit')],
  [403, permanent('unauthorized')],
  [404, permanent('invalid_request')],
  [408, passing('timeout')],
  [409, passing('overloaded')],
  [413, permanent('invalid_request')],
  [422, permanent('invalid_request')],
  [429, passing('rate_limited')],
  [503, passing('overloaded')],
  [504, passing('timeout')],
  [529, passing('overloaded')],
])

/** An `error` event inside a stream has a type and no status. */
const BY_TYPE = new Map<string, Classification>([
  ['invalid_request_error', permanent('invalid_request')],
  ['authentication_error', permanent('unauthorized')],
  ['billing_error', permanent('spend_limit')],
  ['permission_error', permanent('unauthorized')],
  ['not_found_error', permanent('invalid_request')],
  ['request_too_large', permanent('invalid_request')],
  ['rate_limit_error', passing('rate_limited')],
  ['timeout_error', passing('timeout')],
  ['overloaded_error', passing('overloaded')],
  ['api_error', passing('unknown')],
])

/** Turns whatever a call threw into a `ModelError`, judging by class, status and type, never by text. */
export function toModelError(error: unknown, usage?: ModelUsage): ModelError {
  if (error instanceof ModelError) return error
  const { code, retryable } = classify(error)
  const status = error instanceof APIError ? error.status : undefined
  const said = error instanceof Error ? error.message : String(error)
  return new ModelError(code, `Model call failed (${code}): ${said}`, {
    retryable,
    cause: error,
    ...(status !== undefined && { status }),
    ...(usage && { usage }),
  })
}

/** The error of a call that was given up from our side. Only `aborted` is not worth a retry. */
export function verdictError(verdict: Verdict, usage?: ModelUsage): ModelError {
  const messages: Record<Verdict, string> = {
    aborted: 'Model call aborted',
    timeout: 'Model call took too long',
    stalled: 'Model stream stalled',
  }
  return new ModelError(verdict, messages[verdict], {
    retryable: verdict !== 'aborted',
    ...(usage && { usage }),
  })
}

/** The error of a stream that was closed before its `message_stop`. */
export function closedEarly(usage: ModelUsage): ModelError {
  return new ModelError('connection', 'Model stream closed early', { retryable: true, usage })
}

function classify(error: unknown): Classification {
  if (error instanceof APIUserAbortError) return permanent('aborted')
  if (error instanceof APIConnectionTimeoutError) return passing('timeout')
  if (error instanceof APIConnectionError) return passing('connection')
  if (error instanceof APIError) return classifyAnswer(error)
  // What a fetch body raises when its connection breaks: a TypeError that names its cause.
  if (error instanceof TypeError && error.cause instanceof Error) return passing('connection')
  return permanent('unknown')
}

function classifyAnswer(error: APIError): Classification {
  if (error.status === undefined) {
    return BY_TYPE.get(error.type ?? '') ?? permanent('unknown')
  }
  // A spend cap answers 429 without `retry-after` and goes on doing so.
  if (error.status === 429 && !error.headers?.has('retry-after')) return permanent('spend_limit')
  if (error.status === 429 && isSpendLimit(error.errorCode)) return permanent('spend_limit')
  const known = BY_STATUS.get(error.status)
  if (known) return known
  return error.status >= 500 ? passing('unknown') : permanent('unknown')
}

function isSpendLimit(errorCode: string | null): boolean {
  return errorCode?.endsWith('spend_limit_reached') ?? false
}
