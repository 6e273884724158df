import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages'
import { expect, test } from 'vitest'
import { createEventReader } from '@/lib/model/anthropic-events'

// Only the fields that are read; the SDK's types ask for a dozen more.
const event = (value: object) => value as RawMessageStreamEvent
const START = event({
  type: 'message_start',
  message: {
    usage: { input_tokens: 7, cache_read_input_tokens: 3, cache_creation_input_tokens: null },
  },
})
const open = (block: object) =>
  event({ type: 'content_block_start', index: 0, content_block: block })
const delta = (part: object) => event({ type: 'content_block_delta', index: 0, delta: part })
const text = (words: string) => delta({ type: 'text_delta', text: words })
const CLOSE = event({ type: 'content_block_stop', index: 0 })
const finish = (reason: string, usage: object = { output_tokens: 9 }) =>
  event({ type: 'message_delta', delta: { stop_reason: reason }, usage })
const STOP = event({ type: 'message_stop' })
const TEXT = { type: 'text', text: '', citations: [] }
const TOOL = { type: 'tool_use', name: 'escalate', input: {} }

function read(events: RawMessageStreamEvent[], mayEscalate = true) {
  const reader = createEventReader({ mayEscalate })
  return { reader, events: events.flatMap((one) => reader.read(one)) }
}

test('a block is announced with its first words, so that an empty one leaves no trace', () => {
  const { events } = read([START, open(TEXT), CLOSE, open(TEXT), text(''), text('Hi'), CLOSE])
  expect(events).toEqual([
    { type: 'start', inputTokens: 7, cacheReadTokens: 3, cacheWriteTokens: 0 },
    { type: 'block' },
    { type: 'text', text: 'Hi' },
  ])
})

test('words that come with the block itself count too', () => {
  const { events } = read([open({ ...TEXT, text: 'Hi' }), text(' there')])
  expect(events.map((one) => (one.type === 'text' ? one.text : one.type))).toEqual([
    'block',
    'Hi',
    ' there',
  ])
})

test('citations of other kinds are passed over', () => {
  const { events } = read([
    open(TEXT),
    delta({ type: 'citations_delta', citation: { type: 'char_location' } }),
  ])
  expect(events).toEqual([])
})

test.each([
  ['end_turn', 'end'],
  ['stop_sequence', 'end'],
  ['pause_turn', 'end'],
  ['tool_use', 'end'],
  ['something_new', 'end'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['refusal', 'refusal'],
])('%s ends as %s', (reason, stopReason) => {
  expect(read([START, finish(reason), STOP]).events.at(-1)).toMatchObject({ stopReason })
})

test('usage that is left out counts as none, or is estimated', () => {
  const bare = [
    event({ type: 'message_start', message: {} }),
    open(TEXT),
    text('Twelve chars'),
    event({ type: 'message_delta', delta: { stop_reason: 'end_turn' } }),
    STOP,
  ]
  const none = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }
  expect(read(bare).events).toEqual([
    { type: 'start', ...none },
    { type: 'block' },
    { type: 'text', text: 'Twelve chars' },
    { type: 'end', stopReason: 'end', usage: { ...none, outputTokens: 3, estimated: true } },
  ])
  const partial = event({ type: 'message_start', message: { usage: {} } })
  expect(read([partial, finish('end_turn', {}), STOP]).events.at(-1)).toMatchObject({
    usage: { ...none, outputTokens: 0, estimated: true },
  })
})

test('the final usage wins over the first, field by field', () => {
  const { events } = read([
    START,
    finish('end_turn', { input_tokens: 8, cache_read_input_tokens: null, output_tokens: 2 }),
    STOP,
  ])
  expect(events.at(-1)).toMatchObject({
    usage: {
      inputTokens: 8,
      cacheReadTokens: 3,
      cacheWriteTokens: 0,
      outputTokens: 2,
      estimated: false,
    },
  })
})

test('until then output is estimated at four characters to a token', () => {
  const { reader } = read([START, open(TEXT), text('123456789')])
  expect(reader.usage.current()).toMatchObject({ outputTokens: 3, estimated: true })
  expect(reader.shown()).toBe(true)
})

test('the tool escalates when its block is complete', () => {
  const json = (part: string) => delta({ type: 'input_json_delta', partial_json: part })
  const { events, reader } = read([
    open(TOOL),
    json(''),
    json('{"reason":"A","summ'),
    json('ary":"B","urgency":"low"}'),
    CLOSE,
  ])
  expect(events).toEqual([
    { type: 'escalate', escalation: { reason: 'A', summary: 'B', urgency: 'low' } },
  ])
  expect(reader.escalationEnd()).toMatchObject({ type: 'end', stopReason: 'escalate' })
})

test('a call that was not allowed, or of another tool, is passed over', () => {
  expect(read([open(TOOL), CLOSE], false).events).toEqual([])
  expect(read([open({ ...TOOL, name: 'other' }), CLOSE]).events).toEqual([])
})

test('events of kinds not known yet do no harm', () => {
  expect(read([event({ type: 'ping' }), event({ type: 'novelty' })]).events).toEqual([])
})
