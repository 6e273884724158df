import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conversationRow } from '@/lib/protocol/agent-message'
import { claimConversation } from '@/lib/services/conversation/claim'
import { snoozeConversation } from '@/lib/services/conversation/snooze'
import { sendAgentMessage } from '@/lib/services/message/send-agent-message'
import type { AgentConnection } from '@/tests/support/agent-client'
import { startParley, type TestParley } from '@/tests/support/start-parley'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley()
})
afterAll(() => parley.close())

describe('the agents’ socket', () => {
  const codeOf = async (options: AgentConnection) =>
    (await parley.agent()).connect(options).then(
      () => 'accepted',
      (refusal) => refusal.code,
    )

  test('needs the console’s cookie, Parley’s own origin and a workspace of one’s own', async () => {
    const { port } = new URL(parley.url)
    const { ctx } = await parley.agent('bea')
    const { ctx: foreign } = await parley.agent('stranger')
    const cases: [string, AgentConnection][] = [
      ['accepted', {}],
      ['accepted', { origin: `http://localhost:${port}` }],
      ['accepted', { origin: `http://127.0.0.1:${port}` }],
      ['accepted', { workspaceId: ctx.workspaceId }],
      ['accepted', { workspaceId: null }],
      ['unauthorized', { cookie: undefined }],
      ['unauthorized', { cookie: '' }],
      ['unauthorized', { cookie: 'parley.session_token=forged.forged' }],
      ['forbidden', { origin: 'https://evil.test' }],
      ['forbidden', { origin: 'https://shop.test' }],
      ['forbidden', { origin: 'null' }],
      ['not_found', { workspaceId: foreign.workspaceId }],
      ['not_found', { workspaceId: 'ws_nowhere' }],
      ['invalid_input', { workspaceId: '' }],
      ['invalid_input', { workspaceId: { a: 1 } }],
    ]
    for (const [code, options] of cases) {
      expect([options, await codeOf(options)]).toEqual([options, code])
    }
  })

  test('what an agent looks at is unread no more', async () => {
    const agent = await (await parley.agent()).connect()
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('What does the warranty cover?')
    await agent.raw('viewing', { conversationId: conversation.id })
    const { conversation: seen } = await agent.waitFor(
      'conversation:update',
      (push) => push.conversation.id === conversation.id && push.conversation.unread === 0,
    )
    expect(seen.status).toBe('assistant')
  })

  test('what is put off is told to agents alone', async () => {
    const amir = await parley.agent()
    const agent = await amir.connect()
    const visitor = await parley.visitor()
    const { conversation, reply } = await visitor.ask('What does the warranty cover?')
    const { id } = conversation
    const until = new Date(Date.now() + 3_600_000)
    await snoozeConversation(amir.ctx, id, { until })
    await snoozeConversation(amir.ctx, id, { until: null })
    // Whatever was said before it has come once this has.
    await sendAgentMessage(amir.ctx, id, { clientId: randomUUID(), text: 'Here I am' })
    await visitor.waitFor('message', ({ message }) => message.text === 'Here I am')
    await agent.waitFor('message', ({ message }) => message.text === 'Here I am')
    const told = (pushes: { message: { event?: { type: string } | undefined } }[]) =>
      pushes.flatMap(({ message }) => message.event?.type ?? [])
    expect(told(agent.pushes('message'))).toEqual(
      expect.arrayContaining(['snoozed', 'woken', 'agent_joined']),
    )
    const synced = await visitor.sync(id, reply.rev)
    const shown = [...told(visitor.pushes('message')), ...synced.messages.map((m) => m.event?.type)]
    expect(shown).toContain('agent_joined')
    expect(shown).not.toContain('snoozed')
    expect(shown).not.toContain('woken')
    agent.close()
  })

  test('tells of a new conversation, its messages and the whole reply, in order', async () => {
    const agent = await (await parley.agent()).connect()
    const visitor = await parley.visitor()
    const { conversation, message, reply } = await visitor.ask('What does the warranty cover?')
    const end = await agent.waitFor('reply:end', (push) => push.message.id === reply.id)
    const created = agent.pushes('conversation:new').at(-1)?.conversation
    expect(conversationRow.parse(created)).toEqual(created)
    expect(created).toMatchObject({ id: conversation.id, status: 'assistant', unread: 1 })
    const own = agent.seen.all.map(({ event }) => event)
    expect(own.indexOf('conversation:new')).toBeLessThan(own.indexOf('message'))
    expect(own.indexOf('message')).toBeLessThan(own.indexOf('reply:start'))
    expect(agent.pushes('message').map((push) => push.message.seq)).toEqual([1, message.seq])
    const text = agent.pushes('reply:delta').map((delta) => delta.text)
    expect(text.join('')).toBe(reply.text)
    expect(agent.pushes('reply:stage').map(({ stage }) => stage)).toEqual([
      'searching',
      'reading',
      'writing',
    ])
    for (const push of [...agent.pushes('reply:delta'), ...agent.pushes('reply:stage')]) {
      expect(push.conversationId).toBe(conversation.id)
    }
    expect(end.message).toMatchObject({
      text: reply.text,
      usage: { outputTokens: expect.any(Number), estimated: false },
      cost: expect.any(Number),
      timings: { firstTokenMs: expect.any(Number), totalMs: expect.any(Number) },
      trace: { model: { provider: 'anthropic' }, answered: true },
    })
    agent.close()
  })

  test('brings deltas of what is viewed alone, once that was said', async () => {
    const agent = await (await parley.agent()).connect()
    const [ann, ben] = [await parley.visitor(), await parley.visitor()]
    const hers = await ann.ask('First')
    const his = await ben.ask('First too')
    const view = (conversationId: string | null) => agent.raw('viewing', { conversationId })
    expect(await view(hers.conversation.id)).toEqual({ ok: true, data: {} })
    const from = agent.mark()
    const again = await ben.ask('Not looked at', { conversationId: his.conversation.id })
    const looked = await ann.ask('Looked at', { conversationId: hers.conversation.id })
    await agent.waitFor('reply:end', ({ message }) => message.id === looked.reply.id)
    await agent.waitFor('reply:end', ({ message }) => message.id === again.reply.id)
    const seen = agent.seen.all.slice(from)
    const ids = (event: string) =>
      new Set(
        seen
          .filter((one) => one.event === event)
          .map(({ payload }) => (payload as { conversationId: string }).conversationId),
      )
    expect(ids('reply:delta')).toEqual(new Set([hers.conversation.id]))
    expect(ids('reply:stage')).toEqual(new Set([hers.conversation.id]))
    expect(ids('reply:start')).toEqual(new Set([hers.conversation.id, his.conversation.id]))
    expect(await view(null)).toEqual({ ok: true, data: {} })
    const later = agent.mark()
    const last = await ann.ask('Unwatched', { conversationId: hers.conversation.id })
    await agent.waitFor('reply:end', ({ message }) => message.id === last.reply.id)
    expect(agent.seen.all.slice(later).map(({ event }) => event)).not.toContain('reply:delta')
    agent.close()
  })

  test('shows who looks at a conversation, each once, and who types, to the visitor as well', async () => {
    const [bea, cid] = [await parley.agent('bea'), await parley.agent('cid')]
    const [window, second] = [await bea.connect(), await bea.connect()]
    const other = await cid.connect()
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Anybody there?')
    const conversationId = conversation.id
    const viewers = async (who: typeof other, names: string[], typing: string[] = []) => {
      const push = await who.waitFor(
        'presence',
        (presence) =>
          presence.conversationId === conversationId &&
          String(presence.viewers.map(({ name }) => name).toSorted()) === String(names) &&
          String(presence.viewers.filter((one) => one.typing).map(({ name }) => name)) ===
            String(typing),
      )
      return push.viewers
    }
    await window.raw('viewing', { conversationId })
    await second.raw('viewing', { conversationId })
    await other.raw('viewing', { conversationId })
    await viewers(window, ['Bea Agent', 'Cid Agent'])
    await second.raw('typing', { conversationId, typing: true })
    await viewers(other, ['Bea Agent', 'Cid Agent'], ['Bea Agent'])
    expect(await visitor.waitFor('agent:typing')).toEqual({
      conversationId,
      name: 'Bea Agent',
      typing: true,
    })
    await second.raw('typing', { conversationId, typing: false })
    await visitor.waitFor('agent:typing', ({ typing }) => !typing)
    const from = other.mark()
    window.close()
    second.close()
    await other.waitFor('presence', ({ viewers: left }) => left.length === 1, from)
    expect(await other.raw('presence:set', { status: 'away' })).toEqual({ ok: true, data: {} })
    other.close()
  })

  test('hears nothing of another workspace and finds nothing there', async () => {
    const stranger = await (await parley.agent('stranger')).connect()
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Only for the shop')
    await visitor.call('visitor:typing', { conversationId: conversation.id, typing: true })
    const conversationId = conversation.id
    for (const [event, payload] of [
      ['viewing', { conversationId }],
      ['typing', { conversationId, typing: true }],
    ] as const) {
      expect(await stranger.raw(event, payload)).toMatchObject({ error: { code: 'not_found' } })
    }
    const heard = stranger.seen.all.map(({ event }) => event)
    expect(heard.filter((event) => event !== 'agents')).toEqual(['connect'])
    expect(visitor.pushes('agent:typing')).toEqual([])
  })
})

describe('a note', () => {
  test('reaches agents and never the visitor', async () => {
    const agent = await (await parley.agent('cid')).connect()
    const visitor = await parley.visitor()
    const { conversation, reply } = await visitor.ask('Am I difficult?')
    const { ctx } = await parley.agent('bea')
    const note = await sendAgentMessage(ctx, conversation.id, {
      clientId: randomUUID(),
      text: 'A difficult visitor',
      note: true,
    })
    const pushed = await agent.waitFor('note')
    expect(pushed.message).toMatchObject({ id: note.id, kind: 'note', authorName: 'Bea Agent' })
    expect(agent.pushes('message').map(({ message }) => message.id)).not.toContain(note.id)

    const { id } = conversation
    const views = [
      await visitor.open(id),
      await visitor.sync(id, 0),
      await visitor.call('conversation:history', { conversationId: id, beforeSeq: 1000 }),
    ]
    expect(JSON.stringify([views, visitor.seen.all])).not.toContain('difficult visitor')
    expect(JSON.stringify(views)).toContain(reply.text)
    for (const [event, payload] of [
      ['message:rate', { messageId: note.id, rating: 'up' }],
      ['passage:get', { messageId: note.id, index: 1 }],
      ['reply:stop', { messageId: note.id }],
    ] as const) {
      expect(await visitor.raw(event, payload)).toMatchObject({ error: { code: 'not_found' } })
    }
    expect((await visitor.open(id)).conversation).toMatchObject({ status: 'assistant', unread: 1 })
    agent.close()
  })
})

test('an agent’s reply takes over, reaches the visitor and counts as unread', async () => {
  const visitor = await parley.visitor()
  const { conversation } = await visitor.ask('Hello?')
  const { ctx } = await parley.agent('bea')
  const clientId = randomUUID()
  const reply = () =>
    sendAgentMessage(ctx, conversation.id, { clientId, text: 'Bea here, how can I help?' })
  const [first, again] = [await reply(), await reply()]
  expect(again.id).toBe(first.id)
  const { message } = await visitor.waitFor('message', (push) => push.message.author === 'agent')
  expect(message).toMatchObject({ id: first.id, authorName: 'Bea Agent', status: 'sent' })
  for (const secret of ['usage', 'cost', 'timings', 'trace', 'ratingComment']) {
    expect(message).not.toHaveProperty(secret)
  }
  const slice = await visitor.open(conversation.id)
  expect(slice.conversation).toMatchObject({
    status: 'open',
    assignee: { name: 'Bea Agent' },
    unread: 2,
  })
  const sent = await visitor.send('Thanks', { conversationId: conversation.id })
  expect(sent.conversation.status).toBe('open')
  const { ctx: other } = await parley.agent('cid')
  await expect(
    sendAgentMessage(other, conversation.id, { clientId: randomUUID(), text: 'Me too' }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await expect(claimConversation(other, conversation.id)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Bea Agent'),
  })
})
