import { expect, test } from 'vitest'
import type { ModelEvent } from '@/lib/model/port'
import { readReply, sampleRequest, textOf } from '@/tests/support/model-server/sample-request'
import { HEAD, START, text, words } from '@/tests/support/model-server/steps'
import { startModel } from './setup'

const ABORTED = { code: 'aborted', retryable: false }

test('before the call: nothing is sent', async () => {
  const { server, model } = await startModel()
  const { error } = await readReply(model, sampleRequest(), AbortSignal.abort())
  expect(error).toMatchObject(ABORTED)
  expect(server.requests).toEqual([])
})

test.each([
  ['before the head', []],
  ['between head and first event', [HEAD]],
  ['between start and first word', [START]],
] as const)('%s: the connection is dropped', async (_, steps) => {
  const { server, model } = await startModel()
  const gate = server.gate()
  server.next([...steps, gate, text('Never seen')])
  const controller = new AbortController()
  const reply = readReply(model, sampleRequest(), controller.signal)

  await gate.reached
  controller.abort()

  const { error, text: shown } = await reply
  expect(shown).toBe('')
  expect(error).toMatchObject(ABORTED)
  await expect(server.requests[0]?.closed).resolves.toEqual({ aborted: true })
  expect(server.requests).toHaveLength(1)
})

test('in the middle of the text: usage is the counted input and an estimated output', async () => {
  const { server, model } = await startModel()
  server.next([...words('The first half'), server.gate()])
  const controller = new AbortController()
  const events: ModelEvent[] = []
  const read = async () => {
    for await (const event of model.stream(sampleRequest(), controller.signal)) {
      events.push(event)
      if (textOf(events) === 'The first half') controller.abort()
    }
  }
  const start = () => (events[0]?.type === 'start' ? events[0].inputTokens : 0)

  const error = await read().catch((thrown: unknown) => thrown)

  expect(start()).toBeGreaterThan(0)
  expect(error).toMatchObject({
    ...ABORTED,
    usage: { inputTokens: start(), outputTokens: 4, estimated: true },
  })
  await expect(server.requests[0]?.closed).resolves.toEqual({ aborted: true })
})

test('while events wait unread: none of them is handed out any more', async () => {
  const { server, model } = await startModel()
  server.next('long')
  const controller = new AbortController()
  const seen: string[] = []
  const read = async () => {
    for await (const event of model.stream(sampleRequest(), controller.signal)) {
      if (event.type !== 'text') continue
      seen.push(event.text)
      controller.abort()
    }
  }
  await expect(read()).rejects.toMatchObject(ABORTED)
  expect(seen).toHaveLength(1)
})

test('while a retry is waited for', async () => {
  const { server, model } = await startModel()
  server.setDefault('rate_limited:3')
  const controller = new AbortController()
  const reply = readReply(model, sampleRequest(), controller.signal)
  const first = await server.request(1)
  await first.closed
  controller.abort()
  expect((await reply).error).toMatchObject(ABORTED)
  expect(server.requests).toHaveLength(1)
})

test('a consumer that leaves drops the connection', async () => {
  const { server, model } = await startModel()
  server.next([...words('The first half'), server.gate()])
  for await (const event of model.stream(sampleRequest(), new AbortController().signal)) {
    if (event.type === 'text') break
  }
  await expect(server.requests[0]?.closed).resolves.toEqual({ aborted: true })
})

test('after the end an abort changes nothing', async () => {
  const { server, model } = await startModel()
  server.next('plain')
  const controller = new AbortController()
  const { error } = await readReply(model, sampleRequest(), controller.signal)
  controller.abort()
  expect(error).toBeUndefined()
  await expect(server.requests[0]?.closed).resolves.toEqual({ aborted: false })
})
