import Anthropic from '@anthropic-ai/sdk'
import { expect, test } from 'vitest'
import { readReply, sampleRequest } from '@/tests/support/model-server/sample-request'
import { startModel } from './setup'

const QUESTION = { role: 'user', content: 'Hello?' }
const GOOD = {
  model: 'claude-haiku-4-5',
  max_tokens: 100,
  stream: true,
  messages: [QUESTION],
}
const result = (enabled: boolean) => ({
  type: 'search_result',
  source: 's',
  title: 'T',
  content: [{ type: 'text', text: 'Words.' }],
  citations: { enabled },
})
const marked = { type: 'text', text: 'Words.', cache_control: { type: 'ephemeral' } }

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { 'x-api-key': 'test-key', 'anthropic-version': '2026-10-21', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

test('a good request streams the events in their order', async () => {
  const { server } = await startModel()
  server.next('cited')
  const { status, text } = await post(server.url, {
    ...GOOD,
    messages: [{ role: 'user', content: [result(true), { type: 'text', text: 'Hello?' }] }],
  })
  expect(status).toBe(200)
  const events = [...text.matchAll(/^event: (.+)$/gm)].map(([, name]) => name)
  expect(events.slice(0, 4)).toEqual([
    'message_start',
    'content_block_start',
    'ping',
    'content_block_delta',
  ])
  expect(events.slice(-3)).toEqual(['content_block_stop', 'message_delta', 'message_stop'])
})

test.each([
  ['no max_tokens', { ...GOOD, max_tokens: undefined }, 400],
  ['no model', { ...GOOD, model: undefined }, 400],
  ['no messages', { ...GOOD, messages: undefined }, 400],
  ['an unknown field', { ...GOOD, colour: 'red' }, 400],
  ['an unknown model', { ...GOOD, model: 'claude-haiku-0' }, 404],
  ['too many tokens', { ...GOOD, max_tokens: 64_001 }, 400],
  ['temperature', { ...GOOD, temperature: 0 }, 400],
  ['top_p', { ...GOOD, top_p: 1 }, 400],
  ['top_k', { ...GOOD, top_k: 1 }, 400],
  ['an answer first', { ...GOOD, messages: [{ role: 'assistant', content: 'Hi' }] }, 400],
  ['blank text', { ...GOOD, messages: [{ role: 'user', content: ' \n' }] }, 400],
  ['empty content', { ...GOOD, messages: [{ role: 'user', content: [] }] }, 400],
  [
    'white space at the end of a prefill',
    { ...GOOD, messages: [QUESTION, { role: 'assistant', content: 'Well, ' }] },
    400,
  ],
  [
    'a prefill where there is none',
    {
      ...GOOD,
      model: 'claude-haiku-5-5',
      messages: [QUESTION, { role: 'assistant', content: 'Well,' }],
    },
    400,
  ],
  [
    'a tool call without its result',
    {
      ...GOOD,
      messages: [
        QUESTION,
        { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'n', input: {} }] },
        QUESTION,
      ],
    },
    400,
  ],
  ['five cache marks', { ...GOOD, system: [marked, marked, marked, marked, marked] }, 400],
  [
    'citations on some results only',
    { ...GOOD, messages: [{ role: 'user', content: [result(true), result(false)] }] },
    400,
  ],
  [
    'citations with a format',
    {
      ...GOOD,
      output_config: { format: { type: 'json_schema' } },
      messages: [{ role: 'user', content: [result(true)] }],
    },
    400,
  ],
  ['a tool choice without tools', { ...GOOD, tool_choice: { type: 'auto' } }, 400],
  ['no object', [], 400],
  ['no JSON', '{', 400],
])('%s is refused', async (_, body, status) => {
  const { server } = await startModel()
  const answer = await post(server.url, body)
  expect(answer.status).toBe(status)
  expect(JSON.parse(answer.text)).toMatchObject({
    type: 'error',
    error: { type: status === 404 ? 'not_found_error' : 'invalid_request_error' },
  })
})

test('keys are taken from either header, and must be the right one', async () => {
  const { server } = await startModel({}, { apiKey: 'right' })
  const status = async (headers: Record<string, string>) =>
    (await post(server.url, GOOD, headers)).status
  expect(await status({ 'x-api-key': 'right' })).toBe(200)
  expect(await status({ 'x-api-key': '', authorization: 'Bearer right' })).toBe(200)
  expect(await status({ 'x-api-key': 'wrong' })).toBe(401)
  expect(await status({ 'x-api-key': '' })).toBe(401)
  expect(await status({ 'x-api-key': 'right', 'anthropic-version': '' })).toBe(400)
})

test("the SDK's own accumulated message is whole", async () => {
  const { server } = await startModel()
  server.next('tool')
  const client = new Anthropic({ apiKey: 'test-key', baseURL: server.url })
  const message = await client.messages
    .stream({
      model: 'claude-haiku-4-5',
      max_tokens: 100,
      messages: [{ role: 'user', content: 'Hello?' }],
    })
    .finalMessage()
  expect(message.stop_reason).toBe('tool_use')
  expect(message.content.map(({ type }) => type)).toEqual(['text', 'tool_use'])
  expect(message.content[1]).toMatchObject({ name: 'escalate', input: { urgency: 'normal' } })
})

test('a marker in the question chooses, and a list of them is taken in turn', async () => {
  const { server, model } = await startModel()
  server.setDefault('refusal')
  const request = sampleRequest({ question: 'Hello? [[scenario:empty,plain]]' })
  expect((await readReply(model, request)).text).toBe('')
  expect((await readReply(model, request)).text).toMatch(/^Here is a plain answer/)
  expect((await readReply(model, request)).text).toMatch(/^Here is a plain answer/)
  expect(server.requests.map(({ scenario }) => scenario)).toEqual(['empty', 'plain', 'plain'])
})

test('a gate holds the stream until the test opens it', async () => {
  const { server, model } = await startModel()
  const gate = server.gate()
  server.next([{ kind: 'text', text: 'Before' }, gate, { kind: 'text', text: ' and after' }])
  const shown: string[] = []
  for await (const event of model.stream(sampleRequest(), new AbortController().signal)) {
    if (event.type !== 'text') continue
    shown.push(event.text)
    if (shown.length > 1) continue
    await gate.reached
    gate.open()
  }
  expect(shown).toEqual(['Before', ' and after'])
})
