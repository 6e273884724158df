import { expect, test } from 'vitest'
import { createAnthropicModel } from '@/lib/model/anthropic'
import { PROFILES } from '@/lib/model/profiles'
import { readReply, sampleRequest } from '@/tests/support/model-server/sample-request'
import { startModel } from './setup'

test.each([
  ['rate_limited:60', 'rate_limited', 429, true, 1],
  ['spend_limit', 'spend_limit', 429, false, 1],
  ['billing', 'spend_limit', 402, false, 1],
  ['unauthorized', 'unauthorized', 401, false, 1],
  ['overloaded', 'overloaded', 529, true, 2],
  ['server_error', 'unknown', 500, true, 2],
] as const)('%s fails as %s', async (scenario, code, status, retryable, tries) => {
  const { server, model } = await startModel()
  server.setDefault(scenario)
  const { error, events } = await readReply(model)
  expect(events).toEqual([])
  expect(error).toMatchObject({ code, status, retryable })
  expect(server.requests).toHaveLength(tries)
})

test('a short retry-after is waited for', async () => {
  const { server, model } = await startModel()
  server.next('rate_limited:0.05', 'plain')
  const { error, text } = await readReply(model)
  expect(error).toBeUndefined()
  expect(text).not.toBe('')
  expect(server.requests).toHaveLength(2)
})

test.each(['error_mid', 'reset', 'early_end'] as const)(
  '%s: what was shown stays shown, and nothing is asked again',
  async (scenario) => {
    const { server, model } = await startModel()
    server.next(scenario)
    const { error, text } = await readReply(model)
    expect(text).toBe('The first half')
    expect(error).toMatchObject({
      code: scenario === 'error_mid' ? 'overloaded' : 'connection',
      retryable: true,
      usage: { outputTokens: 4, estimated: true },
    })
    expect(error?.usage?.inputTokens).toBeGreaterThan(0)
    expect(server.requests).toHaveLength(1)
  },
)

test.each(['error_early', 'reset_early', 'early_end_silent'] as const)(
  '%s: a stream that breaks before its first word is asked for once more',
  async (scenario) => {
    const { server, model } = await startModel()
    server.next(scenario, 'plain')
    const { error, text, events } = await readReply(model)
    expect(error).toBeUndefined()
    expect(text).toBe('Here is a plain answer in a few words.')
    expect(events.filter(({ type }) => type === 'start')).toHaveLength(1)
    expect(server.requests).toHaveLength(2)
  },
)

test('a stream that breaks twice before its first word has failed', async () => {
  const { server, model } = await startModel()
  server.next('error_early', 'error_early')
  const { error } = await readReply(model)
  expect(error).toMatchObject({ code: 'overloaded', retryable: true })
  expect(server.requests).toHaveLength(2)
})

test.each([
  ['hang', 'timeout', { firstEventMs: 50 }],
  ['stall_first', 'timeout', { firstEventMs: 50 }],
  ['stall', 'stalled', { idleMs: 50 }],
  ['stall', 'timeout', { totalMs: 150 }],
] as const)('%s is given up as %s', async (scenario, code, limits) => {
  const { server, model } = await startModel(limits)
  server.setDefault(scenario)
  const { error } = await readReply(model)
  expect(error).toMatchObject({ code, retryable: true })
  const request = await server.request(1)
  await expect(request.closed).resolves.toEqual({ aborted: true })
})

test('a server that never answers is tried twice within the limits, then times out', async () => {
  const { server, model } = await startModel({ connectMs: 50 })
  server.setDefault('hang')
  const { error } = await readReply(model)
  expect(error).toMatchObject({ code: 'timeout', retryable: true })
  expect(server.requests).toHaveLength(2)
})

test('a consumer that takes its time is no stalled stream', async () => {
  const { server, model } = await startModel({ idleMs: 40 })
  server.next('plain')
  let count = 0
  for await (const event of model.stream(sampleRequest(), new AbortController().signal)) {
    // Longer than the limit, twice: the point of this test is the clock itself.
    if (event.type === 'text' && count++ < 2) await new Promise((go) => setTimeout(go, 90))
  }
  expect(count).toBe(9)
})

test('nobody listening is a connection error', async () => {
  const { server } = await startModel()
  await server.close()
  const model = createAnthropicModel({
    apiKey: 'test-key',
    baseUrl: server.url,
    profile: PROFILES['claude-haiku-4-5'],
  })
  const { error } = await readReply(model)
  expect(error).toMatchObject({ code: 'connection', retryable: true })
})

test('a blank question is refused before anything is sent', async () => {
  const { server, model } = await startModel()
  const { error } = await readReply(model, sampleRequest({ question: ' \n ' }))
  expect(error).toMatchObject({ code: 'invalid_request', retryable: false })
  expect(server.requests).toEqual([])
})

test('a wrong key and an oversized request are told apart', async () => {
  const wrongKey = await startModel({}, { apiKey: 'another-key' })
  expect((await readReply(wrongKey.model)).error).toMatchObject({ code: 'unauthorized' })
  const small = await startModel({}, { maxBytes: 100 })
  expect((await readReply(small.model)).error).toMatchObject({
    code: 'invalid_request',
    status: 413,
  })
})
