import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ack } from '@/lib/protocol/errors'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import { Refused, type VisitorClient } from '@/tests/support/visitor-client'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley({ env: { LIMITS: 'on' } })
})
afterAll(() => parley.close())

const LIMITED = {
  ok: false,
  error: { code: 'rate_limited', message: expect.any(String), retryAfterMs: expect.any(Number) },
}

/** Calls until it is refused; tells how many were answered before. */
async function exhaust(
  visitor: VisitorClient,
  call: (n: number) => [string, object],
): Promise<{ answered: number; refusal: Ack<unknown> }> {
  for (let n = 0; n < 1000; n++) {
    const answer = await visitor.raw(...call(n))
    if (!answer.ok && answer.error.code === 'rate_limited') return { answered: n, refusal: answer }
  }
  throw new Error('there is no limit')
}

test('too many messages are refused with how long to wait; what was sent is answered all the same', async () => {
  const visitor = await parley.visitor()
  const { conversation, message } = await visitor.ask('The first')
  const { id } = conversation
  const { answered, refusal } = await exhaust(visitor, (n) => [
    'message:send',
    { clientId: randomUUID(), text: `More ${n}`, conversationId: id },
  ])
  expect(answered).toBeGreaterThanOrEqual(10)
  expect(refusal).toEqual(LIMITED)
  if (!refusal.ok) expect(refusal.error.retryAfterMs).toBeLessThanOrEqual(10_000)
  const { clientId = '' } = message
  for (let n = 0; n < 5; n++) {
    const again = await visitor.call('message:send', { clientId, text: 'The first' })
    expect(again.message.id).toBe(message.id)
  }
  expect(await visitor.raw('human:request', { conversationId: id })).toEqual(LIMITED)
  const stored = await parley.deps.db.message.count({
    where: { conversationId: id, author: 'visitor' },
  })
  expect(stored).toBe(answered + 1)
  const other = await parley.visitor()
  expect((await other.ask('Me too?')).reply.status).toBe('complete')
  expect((await visitor.open(id)).conversation?.id).toBe(id)
})

test('so are too many events of one socket, and not those of others', async () => {
  const [visitor, other] = [await parley.visitor(), await parley.visitor()]
  const clientId = randomUUID()
  const { conversation, message } = await visitor.send('Before the flood', { clientId })
  await visitor.replyTo(message)
  const { answered, refusal } = await exhaust(visitor, () => ['conversation:list', {}])
  expect(answered).toBeGreaterThanOrEqual(100)
  expect(refusal).toEqual(LIMITED)
  const sent = { clientId, text: 'Before the flood', conversationId: conversation.id }
  expect((await visitor.call('message:send', sent)).message.id).toBe(message.id)
  const another = { ...sent, clientId: randomUUID() }
  expect(await visitor.raw('message:send', another)).toEqual(LIMITED)
  expect(await other.call('conversation:list', {})).toEqual({ conversations: [] })
})

test('and too many connections of one address', async () => {
  let refusal: unknown
  for (let n = 0; n < 200 && !refusal; n++) {
    const visitor = parley.newVisitor()
    refusal = await visitor.connect().then(
      () => visitor.close(),
      (error) => error,
    )
  }
  expect(refusal).toBeInstanceOf(Refused)
  expect(refusal).toMatchObject({ code: 'rate_limited' })
  expect((refusal as Refused).retryAfterMs).toBeGreaterThan(0)
  expect((refusal as Refused).retryAfterMs).toBeLessThanOrEqual(60_000)
})
