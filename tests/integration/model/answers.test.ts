import { expect, test } from 'vitest'
import {
  RETURNS,
  readReply,
  SHIPPING,
  sampleRequest,
} from '@/tests/support/model-server/sample-request'
import { startModel } from './setup'

test('a plain answer streams as one block and ends with the usage that was counted', async () => {
  const { server, model } = await startModel()
  server.next('plain')

  const { events, text, error } = await readReply(model)

  expect(error).toBeUndefined()
  expect(text).toBe('Here is a plain answer in a few words.')
  expect(events.map(({ type }) => type)).toEqual([
    'start',
    'block',
    ...Array(9).fill('text'),
    'end',
  ])
  expect(events.at(-1)).toMatchObject({
    stopReason: 'end',
    usage: { estimated: false, outputTokens: 10 },
  })
})

test('by itself the stand-in quotes the best passage that was sent', async () => {
  const { model } = await startModel()
  const { events, text } = await readReply(model)
  expect(text).toBe(`Here is what I found: ${RETURNS.blocks[0]}`)
  expect(events.filter(({ type }) => type === 'citation')).toEqual([
    {
      type: 'citation',
      citation: {
        passageId: RETURNS.id,
        citedText: RETURNS.blocks[0],
        startBlock: 0,
        endBlock: 1,
      },
    },
  ])
})

test('citations stay in their block, whether they come before or after its text', async () => {
  const { server, model } = await startModel()
  server.next('cited')

  const { events } = await readReply(model)

  const blocks: string[] = []
  for (const event of events) {
    if (event.type === 'block') blocks.push('')
    const mark = event.type === 'citation' ? `[${event.citation.passageId}]` : ''
    blocks[blocks.length - 1] += event.type === 'text' ? event.text : mark
  }
  expect(blocks.map((block) => block.trim())).toEqual([
    'In short:',
    `[${RETURNS.id}]${RETURNS.blocks[0]}`,
    'And',
    `${SHIPPING.blocks[1]}[${SHIPPING.id}]`,
  ])
})

test('wrong citations are passed on as claimed, for the caller to check', async () => {
  const { server, model } = await startModel()
  server.next('wrong_citation')
  const { events, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(
    events.flatMap((event) => (event.type === 'citation' ? [event.citation.passageId] : [])),
  ).toEqual(['never-sent', RETURNS.id, RETURNS.id])
})

test.each([
  ['refusal', 'refusal', ''],
  ['empty', 'end', ''],
  ['blank', 'end', '\n  \n'],
  ['max_tokens', 'length', 'This answer is cut in the middle of a'],
  ['pause_turn', 'end', 'Here is a plain answer in a few words.'],
  ['thinking', 'end', 'Here is a plain answer in a few words.'],
] as const)('%s ends with %s', async (scenario, stopReason, expected) => {
  const { server, model } = await startModel()
  server.next(scenario)
  const { events, text, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(text).toBe(expected)
  expect(events.at(-1)).toMatchObject({ type: 'end', stopReason })
})

test('a long answer comes through whole', async () => {
  const { server, model } = await startModel()
  server.next('long')
  const { text, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(text).toMatch(/^Paragraph 1\. /)
  expect(text).toMatch(/Paragraph 40\. [^\n]+$/)
})

test('a slow answer arrives word by word', async () => {
  const { server, model } = await startModel()
  server.next('slow:1')
  const { events, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(50)
})

test('the prefix is cached once and read by every later turn, with or without the tool', async () => {
  const { model } = await startModel()
  const system = 'Policy. '.repeat(3_000)
  const first = await readReply(model, sampleRequest({ system }))
  const second = await readReply(
    model,
    sampleRequest({ system, question: 'And express?', mayEscalate: false }),
  )
  expect(first.events[0]).toMatchObject({ type: 'start', cacheReadTokens: 0 })
  const written = first.events[0]?.type === 'start' ? first.events[0].cacheWriteTokens : 0
  expect(written).toBeGreaterThan(4_096)
  expect(second.events[0]).toMatchObject({ cacheReadTokens: written, cacheWriteTokens: 0 })
})

test('one kept connection serves one answer after the other', async () => {
  const { server, model } = await startModel()
  for (const _ of [1, 2, 3]) await readReply(model)
  const ports = new Set(server.requests.map((request) => request.remotePort))
  expect(server.requests).toHaveLength(3)
  expect(ports.size).toBe(1)
})
