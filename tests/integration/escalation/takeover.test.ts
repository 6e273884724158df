import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Conversation } from '@/lib/protocol/conversation'
import { assignConversation } from '@/lib/services/conversation/assign'
import { claimConversation } from '@/lib/services/conversation/claim'
import { handBackConversation } from '@/lib/services/conversation/handback'
import { releaseConversation } from '@/lib/services/conversation/release'
import { reopenConversation } from '@/lib/services/conversation/reopen'
import { resolveConversation } from '@/lib/services/conversation/resolve'
import { sendAgentMessage } from '@/lib/services/message/send-agent-message'
import { words } from '@/tests/support/model-server/steps'
import { startParley, type TestAgent, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'

describe.each(DATABASES)('on %s', (database) => {
  let parley: TestParley
  let bea: TestAgent
  let cid: TestAgent
  beforeAll(async () => {
    parley = await startParley({ database })
    bea = await parley.agent('bea')
    cid = await parley.agent('cid')
  })
  afterAll(() => parley.close())

  /** A visitor whose answer stands still after its first half. */
  async function inMidAnswer() {
    const visitor = await parley.visitor()
    const gate = parley.model.gate()
    parley.model.next([...words('The first half'), gate, ...words(' and what nobody may see.')])
    const { conversation, message } = await visitor.send('A long question')
    await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
    return { visitor, gate, id: conversation.id, message }
  }

  const TAKING: [string, (id: string) => Promise<unknown>][] = [
    ['claim', (id) => claimConversation(bea.ctx, id)],
    ['assign', (id) => assignConversation(cid.ctx, id, { agentId: actorId(bea) })],
    [
      'a reply of theirs',
      (id) => sendAgentMessage(bea.ctx, id, { clientId: randomUUID(), text: 'Bea here' }),
    ],
  ]

  test.each(TAKING)('%s in mid-answer ends the text exactly where it was', async (_, take) => {
    const { visitor, gate, id, message } = await inMidAnswer()
    const shown = visitor.pushes('reply:delta').length
    await take(id)
    const { message: end } = await visitor.replyTo(message)
    expect(end).toMatchObject({ status: 'interrupted', text: 'The first half' })
    expect(await parley.model.requests.at(-1)?.closed).toEqual({ aborted: true })
    gate.open()
    const slice = await visitor.open(id)
    expect(slice.conversation).toMatchObject({ status: 'open', assignee: { name: 'Bea Agent' } })
    expect(visitor.pushes('reply:delta')).toHaveLength(shown)
    const requests = parley.model.requests.length
    const sent = await visitor.send('Hello, person', { conversationId: id })
    expect(sent.conversation.status).toBe('open')
    await visitor.open(id)
    expect(parley.model.requests).toHaveLength(requests)
  })

  test('resolve in mid-answer ends it too', async () => {
    const { visitor, id, message } = await inMidAnswer()
    await resolveConversation(bea.ctx, id)
    expect((await visitor.replyTo(message)).message).toMatchObject({
      status: 'interrupted',
      text: 'The first half',
    })
    await visitor.waitFor('conversation:update', (push) => push.conversation.status === 'resolved')
  })

  test('a note in mid-answer changes nothing', async () => {
    const { visitor, gate, id, message } = await inMidAnswer()
    const note = { clientId: randomUUID(), text: 'Watch this', note: true }
    await sendAgentMessage(bea.ctx, id, note)
    gate.open()
    expect((await visitor.replyTo(message)).message.text).toBe(
      'The first half and what nobody may see.',
    )
  })

  test('of two who claim at once one wins, the other learns who', async () => {
    for (let round = 0; round < 5; round++) {
      const visitor = await parley.visitor()
      const { conversation } = await visitor.ask('Who takes me?')
      const claims = await Promise.allSettled(
        [bea, cid].map(({ ctx }) => claimConversation(ctx, conversation.id)),
      )
      const won = claims.filter(({ status }) => status === 'fulfilled')
      const lost = claims.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      expect(won).toHaveLength(1)
      const name = claims[0]?.status === 'fulfilled' ? 'Bea Agent' : 'Cid Agent'
      expect(lost.reason).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(name),
      })
      const joined = await parley.deps.db.message.findMany({
        where: { conversationId: conversation.id, kind: 'event' },
      })
      expect(
        joined.filter(({ event }) => (event as { type: string }).type === 'agent_joined'),
      ).toHaveLength(1)
      await visitor.waitFor('conversation:update', (push) => push.conversation.status === 'open')
    }
  })

  test('claiming what one has changes nothing', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Mine?')
    const first = await claimConversation(bea.ctx, conversation.id)
    const again = await claimConversation(bea.ctx, conversation.id)
    expect(again.rev).toBe(first.rev)
  })

  test('a message and a claim at once: it is answered by one of the two, never by both', async () => {
    for (let round = 0; round < 5; round++) {
      const visitor = await parley.visitor()
      const { conversation, message } = await visitor.ask('Ready?')
      await Promise.all([
        visitor.send('Now!', { conversationId: conversation.id }),
        claimConversation(bea.ctx, conversation.id),
      ])
      await visitor.waitFor('conversation:update', (push) => push.conversation.status === 'open')
      await parley.verify()
      const { messages } = await visitor.open(conversation.id)
      const joined = messages.find(({ event }) => event?.type === 'agent_joined')
      const late = messages.filter(
        (one) => one.author === 'assistant' && one.seq > (joined?.seq ?? message.seq),
      )
      for (const one of late) expect(one.status).not.toBe('complete')
    }
  })

  test('handed back, the assistant answers what nobody has answered', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Start')
    const { id } = conversation
    await claimConversation(bea.ctx, id)
    const waiting = await visitor.send('Can I return my backpack?', { conversationId: id })
    await handBackConversation(bea.ctx, id)
    const { message: reply } = await visitor.replyTo(waiting.message)
    expect(reply.status).toBe('complete')
    const slice = await visitor.open(id)
    expect(slice.conversation).toMatchObject({ status: 'assistant' })
    expect(slice.conversation).not.toHaveProperty('assignee')
    const events = slice.messages.flatMap(({ event }) => event?.type ?? [])
    expect(events).toEqual(['conversation_started', 'agent_joined', 'handed_back'])
    const asked = JSON.stringify(parley.model.requests.at(-1)?.body.messages)
    expect(asked).toContain('backpack')
  })

  test('released it waits in the queue, with its place told', async () => {
    const [first, second] = [await parley.visitor(), await parley.visitor()]
    const conversations = []
    for (const visitor of [first, second]) {
      const { conversation } = await visitor.ask('Queue me')
      await claimConversation(bea.ctx, conversation.id)
      await releaseConversation(bea.ctx, conversation.id)
      conversations.push(conversation.id)
    }
    const [a, b] = await Promise.all([first.open(), second.open()])
    expect(a.conversation).toMatchObject({ status: 'queued' })
    expect(b.conversation?.queuePosition).toBe((a.conversation?.queuePosition ?? 0) + 1)
    for (const id of conversations) await resolveConversation(bea.ctx, id)
  })

  test('those who wait learn of their place when others leave the queue', async () => {
    const [first, second] = [await parley.visitor(), await parley.visitor()]
    const asked = []
    for (const visitor of [first, second]) {
      const { conversation } = await visitor.ask('Hello')
      asked.push(
        (await visitor.call('human:request', { conversationId: conversation.id })).conversation,
      )
    }
    const [a, b] = asked.map(({ id, queuePosition = 0 }) => ({ id, place: queuePosition }))
    if (!a || !b) throw new Error('two wait')
    expect(b.place).toBe(a.place + 1)
    const at = (place: number) => (seen: { conversation: Conversation }) =>
      seen.conversation.id === b.id && seen.conversation.queuePosition === place
    let from = second.mark()
    await claimConversation(bea.ctx, a.id)
    await second.waitFor('conversation:update', at(a.place), from)
    from = second.mark()
    await releaseConversation(bea.ctx, a.id)
    await resolveConversation(bea.ctx, b.id)
    from = second.mark()
    await reopenConversation(bea.ctx, b.id)
    await second.waitFor('conversation:update', at(a.place), from)
    for (const { id } of [a, b]) await resolveConversation(bea.ctx, id)
  })

  test('resolved and reopened by an agent it is with them again', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Back and forth')
    await claimConversation(bea.ctx, conversation.id)
    await resolveConversation(bea.ctx, conversation.id)
    expect((await resolveConversation(cid.ctx, conversation.id)).status).toBe('resolved')
    await expect(claimConversation(cid.ctx, conversation.id)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await reopenConversation(cid.ctx, conversation.id)).status).toBe('open')
    const slice = await visitor.open(conversation.id)
    expect(slice.conversation).toMatchObject({ assignee: { name: 'Bea Agent' } })
  })

  test('no verb reaches into another workspace', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Not yours')
    const { ctx } = await parley.agent('stranger')
    const { id } = conversation
    for (const verb of [
      claimConversation,
      releaseConversation,
      resolveConversation,
      reopenConversation,
      handBackConversation,
    ]) {
      await expect(verb(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
    }
    const message = { clientId: randomUUID(), text: 'Hi' }
    await expect(sendAgentMessage(ctx, id, message)).rejects.toMatchObject({ code: 'not_found' })
    await expect(sendAgentMessage(ctx, id, { ...message, note: true })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await visitor.open(id)).conversation?.status).toBe('assistant')
  })

  const actorId = ({ ctx }: TestAgent) => (ctx.actor.type === 'user' ? ctx.actor.userId : '')
})
