import { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk'
import { expect, test } from 'vitest'
import { toModelError } from '@/lib/model/errors'
import { retryAfterMs } from '@/lib/model/retry-policy'

const answer = (status: number, headers: Record<string, string> = {}, body: object = {}) =>
  APIError.generate(status, body, undefined, new Headers(headers))

test.each([
  [answer(400), 'invalid_request', false],
  [answer(401), 'unauthorized', false],
  [answer(402), 'spend_limit', false],
  [answer(403), 'unauthorized', false],
  [answer(404), 'invalid_request', false],
  [answer(413), 'invalid_request', false],
  [answer(418), 'unknown', false],
  [answer(429, { 'retry-after': '7' }), 'rate_limited', true],
  [answer(429), 'spend_limit', false],
  [answer(500), 'unknown', true],
  [answer(503), 'overloaded', true],
  [answer(504), 'timeout', true],
  [answer(529), 'overloaded', true],
  [new APIConnectionTimeoutError(), 'timeout', true],
  [new APIConnectionError({ message: 'x' }), 'connection', true],
  [new TypeError('terminated', { cause: new Error('reset') }), 'connection', true],
  [new TypeError('a bug'), 'unknown', false],
  ['a string', 'unknown', false],
])('%s is %s', (error, code, retryable) => {
  expect(toModelError(error)).toMatchObject({ code, retryable })
})

test('a spend limit is told by its code even with a retry-after', () => {
  const body = { error: { details: { error_code: 'enforced_spend_limit_reached' } } }
  expect(toModelError(answer(429, { 'retry-after': '7' }, body)).code).toBe('spend_limit')
})

test('an error event has no status, only a type', () => {
  const event = (type: 'overloaded_error' | 'api_error' | 'rate_limit_error') =>
    toModelError(new APIError(undefined, {}, undefined, new Headers(), type)).code
  expect(event('overloaded_error')).toBe('overloaded')
  expect(event('api_error')).toBe('unknown')
  expect(event('rate_limit_error')).toBe('rate_limited')
})

test('retry-after is read in seconds, in milliseconds, and as a date', () => {
  const read = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), 1_000)
  expect(read({ 'retry-after': '2' })).toBe(2_000)
  expect(read({ 'retry-after-ms': '150', 'retry-after': '2' })).toBe(150)
  expect(read({ 'retry-after': 'Thu, 01 Jan 1970 00:00:05 GMT' })).toBe(4_000)
  expect(read({ 'retry-after': 'soon' })).toBeNull()
  expect(read({})).toBeNull()
})
