import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUCKETS_PER_E } from '@/lib/db/queries/analytics-range'
import { claimConversation } from '@/lib/services/conversation/claim'
import { sendAgentMessage } from '@/lib/services/message/send-agent-message'
import { startParley, type TestAgent, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'

/** As `latency_bucket` in the migrations does. */
const bucketOf = (ms: number) => Math.floor(Math.log(Math.max(ms, 0.1)) * BUCKETS_PER_E)

describe.each(DATABASES)('what the overview counts, on %s', (database) => {
  let parley: TestParley
  let bea: TestAgent
  beforeAll(async () => {
    parley = await startParley({ database, model: 'offline' })
    bea = await parley.agent('bea')
  })
  afterAll(() => parley.close())

  const momentsOf = (id: string) =>
    parley.deps.db.conversation.findUniqueOrThrow({
      where: { id },
      select: { answeredAt: true, handedOverAt: true, agentRepliedAt: true },
    })

  test('the first answer, the first hand-over and the first word of a person are kept', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('How long do I have to return something?')
    const { id } = conversation
    const answered = await momentsOf(id)
    expect(answered.answeredAt).toBeInstanceOf(Date)
    expect(answered).toMatchObject({ handedOverAt: null, agentRepliedAt: null })

    await visitor.call('human:request', { conversationId: id })
    const { handedOverAt } = await momentsOf(id)
    expect(handedOverAt).toBeInstanceOf(Date)

    await claimConversation(bea.ctx, id)
    await sendAgentMessage(bea.ctx, id, { clientId: randomUUID(), text: 'Bea here' })
    const first = await momentsOf(id)
    expect(first).toMatchObject({ answeredAt: answered.answeredAt, handedOverAt })
    await sendAgentMessage(bea.ctx, id, { clientId: randomUUID(), text: 'Still here' })
    expect(await momentsOf(id)).toEqual(first)
  })

  test('an answer that found nothing does not count as one', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Who won the football match last night?')
    expect((await momentsOf(conversation.id)).answeredAt).toBeNull()
  })

  test('a take-over that nobody asked for is a hand-over', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('How long do I have to return something?')
    await claimConversation(bea.ctx, conversation.id)
    expect((await momentsOf(conversation.id)).handedOverAt).toBeInstanceOf(Date)
  })

  test('times and tokens of a reply can be summed up', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('How long do I have to return something?')
    const reply = await parley.deps.db.message.findFirstOrThrow({
      where: { conversationId: conversation.id, author: 'assistant' },
    })
    const timings = reply.timings as Record<'loadedMs' | 'retrievalMs' | 'firstTokenMs', number>
    const { loadedMs, retrievalMs, firstTokenMs } = timings
    expect(reply).toMatchObject({
      queueBucket: bucketOf(loadedMs),
      retrievalBucket: bucketOf(retrievalMs - loadedMs),
      modelBucket: bucketOf(firstTokenMs - retrievalMs),
      firstWordBucket: bucketOf(firstTokenMs),
    })
  })
})
