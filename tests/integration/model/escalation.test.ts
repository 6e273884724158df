import { expect, test } from 'vitest'
import { readReply, sampleRequest } from '@/tests/support/model-server/sample-request'
import { HANG, text, tool } from '@/tests/support/model-server/steps'
import { startModel } from './setup'

const REQUESTED = { reason: 'Refund', summary: 'Wants 20 € back.', urgency: 'high' }

test('a sentence and then the tool: the words stream, the hand-over follows', async () => {
  const { server, model } = await startModel()
  server.next('tool')
  const { events, text: said, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(said).toBe('A colleague of mine will help you with this.')
  expect(events.at(-2)).toMatchObject({
    type: 'escalate',
    escalation: { reason: 'The visitor needs a person', urgency: 'normal' },
  })
  expect(events.at(-1)).toMatchObject({ stopReason: 'escalate', usage: { estimated: false } })
})

test('the tool alone escalates without a block', async () => {
  const { server, model } = await startModel()
  server.next('tool_silent')
  const { events } = await readReply(model)
  expect(events.map(({ type }) => type)).toEqual(['start', 'escalate', 'end'])
})

test('input that was cut off still escalates, with what could be read', async () => {
  const { server, model } = await startModel()
  server.next('tool_malformed')
  const { events } = await readReply(model)
  expect(events.at(-2)).toEqual({
    type: 'escalate',
    escalation: { reason: 'Wants a refund', summary: '', urgency: 'normal' },
  })
  expect(events.at(-1)).toMatchObject({ stopReason: 'escalate' })
})

test('usage that does not follow the tool is estimated, and nothing more is waited for', async () => {
  const { server, model } = await startModel({ usageGraceMs: 20 })
  server.next([text('One moment.'), tool(REQUESTED), HANG])
  const { events, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(events.at(-2)).toEqual({ type: 'escalate', escalation: REQUESTED })
  expect(events.at(-1)).toMatchObject({ stopReason: 'escalate', usage: { estimated: true } })
  await expect(server.requests[0]?.closed).resolves.toEqual({ aborted: true })
})

test('a connection that breaks after the tool changes nothing', async () => {
  const { server, model } = await startModel()
  server.next([text('One moment.'), tool(REQUESTED), { kind: 'destroy' }])
  const { events, error } = await readReply(model)
  expect(error).toBeUndefined()
  expect(events.at(-1)).toMatchObject({ stopReason: 'escalate', usage: { estimated: true } })
  expect(server.requests).toHaveLength(1)
})

test('where no person may take over, the tool stays offered but cannot be called', async () => {
  const { server, model } = await startModel()
  server.next('tool')
  const { events } = await readReply(model, sampleRequest({ mayEscalate: false }))
  expect(server.requests[0]?.body).toMatchObject({
    tools: [{ name: 'escalate' }],
    tool_choice: { type: 'none' },
  })
  expect(events.some(({ type }) => type === 'escalate')).toBe(false)
  expect(events.at(-1)).toMatchObject({ stopReason: 'end' })
})
