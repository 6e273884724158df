import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMessageParams } from '@/lib/model/anthropic-request'
import type { ModelTurn } from '@/lib/model/port'
import { PROFILES } from '@/lib/model/profiles'
import { refusalOf } from '@/tests/support/model-server/refusals'
import { RETURNS, sampleRequest } from '@/tests/support/model-server/sample-request'

const HAIKU = PROFILES['claude-haiku-4-5']

test('a request has the documented shape', () => {
  const history: ModelTurn[] = [
    { role: 'visitor', text: 'Hello' },
    { role: 'assistant', text: 'Hello! ' },
  ]
  const params = toMessageParams(HAIKU, sampleRequest({ history, passages: [RETURNS] }))
  expect(params).toMatchObject({
    model: 'claude-haiku-4-5',
    max_tokens: 500,
    stream: true,
    tool_choice: { type: 'auto', disable_parallel_tool_use: true },
    metadata: { user_id: 'u_5f2c' },
    system: [{ cache_control: { type: 'ephemeral' } }],
  })
  expect(Object.keys(params)).not.toContain('temperature')
  expect(params.messages).toEqual([
    { role: 'user', content: [{ type: 'text', text: 'Hello' }] },
    { role: 'assistant', content: [{ type: 'text', text: 'Hello!' }] },
    {
      role: 'user',
      content: [
        {
          type: 'search_result',
          source: RETURNS.id,
          title: 'Returns › How long you have',
          content: RETURNS.blocks.map((text) => ({ type: 'text', text })),
          citations: { enabled: true },
        },
        {
          type: 'text',
          text: 'Today is 2026-11-20.\n\nHow long can I return an item?',
        },
      ],
    },
  ])
})

test('nothing that changes stands in the prefix, whether the tool may be used or not', () => {
  const prefix = (changes: object) => {
    const { tools, system } = toMessageParams(HAIKU, sampleRequest(changes))
    return JSON.stringify({ tools, system })
  }
  expect(prefix({ mayEscalate: false, question: 'Else?', context: 'Later', userId: 'x' })).toBe(
    prefix({}),
  )
})

test('a model that thinks by itself is told not to', () => {
  const thinker = toMessageParams(PROFILES['claude-haiku-5-5'], sampleRequest())
  expect(thinker.thinking).toEqual({ type: 'disabled' })
  expect(toMessageParams(HAIKU, sampleRequest())).not.toHaveProperty('thinking')
})

test('a turn that was not answered joins the last one', () => {
  const history: ModelTurn[] = [{ role: 'visitor', text: 'My order is 123.' }]
  const { messages } = toMessageParams(HAIKU, sampleRequest({ history, passages: [] }))
  expect(messages).toHaveLength(1)
  expect(messages[0]?.content).toHaveLength(2)
})

test('a blank block keeps its place, so that citations still count right', () => {
  const passages = [{ ...RETURNS, blocks: ['First.', ' ', 'Third.'] }]
  const { messages } = toMessageParams(HAIKU, sampleRequest({ passages }))
  expect(messages.at(-1)?.content[0]).toMatchObject({
    content: [{ text: 'First.' }, { text: '…' }, { text: 'Third.' }],
  })
})

test('a blank question is an invalid request', () => {
  expect(() => toMessageParams(HAIKU, sampleRequest({ question: '\n' }))).toThrow(
    expect.objectContaining({ code: 'invalid_request' }),
  )
})

test('whatever the request holds, the API has nothing to refuse', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', '\n', '\uD800', 'Hi '),
  )
  const passage = fc.record({
    id: fc.uuid(),
    title: text,
    url: fc.constant(null),
    headings: fc.array(text),
    blocks: fc.array(text),
  })
  const turn = fc.record({ role: fc.constantFrom('visitor', 'assistant'), text })
  const request = fc.record({
    system: text,
    history: fc.array(turn),
    passages: fc.array(passage, { maxLength: 3 }),
    context: text,
    question: text.map((question) => `${question}?`),
    maxTokens: fc.integer({ min: -5, max: 1_000_000 }),
    mayEscalate: fc.boolean(),
  })
  fc.assert(
    fc.property(
      request,
      fc.constantFrom(HAIKU, PROFILES['claude-haiku-5-5']),
      (changes, profile) => {
        const params = toMessageParams(profile, sampleRequest(changes))
        const sent: unknown = JSON.parse(JSON.stringify(params))
        expect(refusalOf(sent)).toBeNull()
        const roles = params.messages.map(({ role }) => role)
        expect(roles.every((role, i) => role === (i % 2 === 0 ? 'user' : 'assistant'))).toBe(true)
        expect(JSON.stringify(params)).not.toMatch(/\\ud[89a-f]/i)
      },
    ),
    { numRuns: 200 },
  )
})
