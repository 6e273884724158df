import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '@/lib/protocol/message'
import { handBackConversation } from '@/lib/services/conversation/handback'
import { resolveConversation } from '@/lib/services/conversation/resolve'
import { snoozeConversation } from '@/lib/services/conversation/snooze'
import { SAYS } from '@/tests/support/fixture-rules'
import { words } from '@/tests/support/model-server/steps'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'
import type { VisitorClient, VisitorOptions } from '@/tests/support/visitor-client'

const types = (messages: readonly Message[]) => messages.flatMap(({ event }) => event?.type ?? [])

describe.each(DATABASES)('on %s', (database) => {
  let parley: TestParley
  beforeAll(async () => {
    parley = await startParley({ database })
  })
  afterAll(() => parley.close())

  const ruled = (options: VisitorOptions = {}) =>
    parley.visitor({ widgetKey: 'wk_rules', ...options })

  const queued = (visitor: VisitorClient, from = 0) =>
    visitor.waitFor(
      'conversation:update',
      ({ conversation }) => conversation.status === 'queued',
      from,
    )

  const stored = (id: string) =>
    parley.deps.db.conversation.findUniqueOrThrow({
      where: { id },
      include: { escalations: true },
    })

  describe('by the visitor’s button', () => {
    test('a conversation is queued; asking again changes nothing', async () => {
      const agent = await (await parley.agent()).connect()
      const visitor = await parley.visitor()
      const { conversation } = await visitor.ask('Hello')
      const request = { conversationId: conversation.id }
      const answers = await Promise.all([1, 2, 3].map(() => visitor.call('human:request', request)))
      for (const answer of answers) expect(answer.conversation.status).toBe('queued')
      await queued(visitor)
      expect(await visitor.call('human:request', {})).toMatchObject({
        conversation: { id: conversation.id, status: 'queued', queuePosition: expect.any(Number) },
      })
      const { messages } = await visitor.open(conversation.id)
      expect(types(messages)).toEqual(['conversation_started', 'handoff_requested'])
      const row = await stored(conversation.id)
      expect(row.escalations).toMatchObject([{ kind: 'visitor' }])
      const notice = await agent.waitFor('notification')
      expect(notice).toMatchObject({ type: 'handoff', conversationId: conversation.id })
      agent.close()
      const requests = parley.model.requests.length
      await visitor.send('Anyone?', { conversationId: conversation.id })
      await visitor.open(conversation.id)
      expect(parley.model.requests).toHaveLength(requests)
    })

    test('in mid-answer the text ends where it was', async () => {
      const visitor = await parley.visitor()
      const gate = parley.model.gate()
      parley.model.next([...words('The first half'), gate, ...words(' and more')])
      const { message } = await visitor.send('A question')
      await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
      const { conversation } = await visitor.call('human:request', {})
      expect(conversation.status).toBe('queued')
      expect((await visitor.replyTo(message)).message).toMatchObject({
        status: 'interrupted',
        text: 'The first half',
      })
    })

    test('a resolved one is open again and queued, a snoozed one is back in sight', async () => {
      const agent = await parley.agent()
      const visitor = await parley.visitor()
      const { conversation } = await visitor.ask('Hello')
      const request = { conversationId: conversation.id }
      await resolveConversation(agent.ctx, conversation.id)
      const answer = await visitor.call('human:request', request)
      expect(answer.conversation).toMatchObject({ id: conversation.id, status: 'queued' })
      expect(types((await visitor.open()).messages)).toEqual([
        'conversation_started',
        'resolved',
        'reopened',
        'handoff_requested',
      ])
      expect(await stored(conversation.id)).toMatchObject({ resolvedAt: null })

      await handBackConversation(agent.ctx, conversation.id)
      const until = new Date(Date.now() + 3_600_000)
      await snoozeConversation(agent.ctx, conversation.id, { until })
      await visitor.call('human:request', request)
      expect(await stored(conversation.id)).toMatchObject({
        status: 'queued',
        snoozedUntil: null,
      })
    })

    test('without a conversation one begins', async () => {
      const visitor = await parley.visitor()
      const { conversation } = await visitor.call('human:request', {})
      expect(conversation.status).toBe('queued')
      const { messages } = await visitor.open()
      expect(types(messages)).toEqual(['conversation_started', 'handoff_requested'])
    })
  })

  describe('by a rule', () => {
    test.each([
      ['a keyword', 'I will start a chargeback', SAYS.chargeback],
      ['a wish for a person', 'Let me talk to a human please', SAYS.person],
      ['a pattern', 'Where is Order #123456 now?', SAYS.order],
    ])('on %s, without asking the model', async (_, text, says) => {
      const requests = parley.model.requests.length
      const visitor = await ruled()
      const { conversation } = await visitor.send(text)
      await queued(visitor)
      const { messages } = await visitor.open(conversation.id)
      expect(types(messages)).toEqual(['conversation_started', 'handoff_requested'])
      expect(messages.filter(({ author }) => author === 'assistant')).toMatchObject([
        { text: says, status: 'complete', authorName: 'Robin' },
      ])
      expect(parley.model.requests).toHaveLength(requests)
      const row = await stored(conversation.id)
      expect(row.escalations).toMatchObject([
        { kind: 'rule', ruleName: expect.stringMatching(/^Secret rule/) },
      ])
    })

    test.each([
      ['part of a word', 'What are chargebackpacks?'],
      ['an exception', 'There is no chargeback, is there?'],
      ['an almost-match', 'Where is order #12345'],
    ])('not on %s', async (_, text) => {
      const visitor = await ruled()
      const { conversation, reply } = await visitor.ask(text)
      expect(reply.status).toBe('complete')
      expect((await visitor.open(conversation.id)).conversation?.status).toBe('assistant')
    })

    test('it sets priority and tags, and says its words in the visitor’s language', async () => {
      const visitor = await ruled({ locale: 'zh' })
      const { conversation } = await visitor.send('我要 chargeback 退款，请帮我处理')
      await queued(visitor)
      expect(await stored(conversation.id)).toMatchObject({ priority: 'urgent', tags: ['billing'] })
      const { messages } = await visitor.open(conversation.id)
      expect(messages.map(({ text }) => text)).toContain(`（${SAYS.chargeback}）`)
    })

    test('its name and id stay with the agents', async () => {
      const agent = await (await parley.agent()).connect()
      const visitor = await ruled()
      const { conversation } = await visitor.send('chargeback now')
      await queued(visitor)
      const { id } = conversation
      const views = [
        await visitor.open(id),
        await visitor.sync(id, 0),
        await visitor.call('conversation:history', { conversationId: id, beforeSeq: 99 }),
        await visitor.call('conversation:list', {}),
      ]
      const told = JSON.stringify([views, visitor.seen.all])
      for (const secret of ['Secret rule', 'rul_', 'rule_fired', 'billing"', 'urgent']) {
        expect(told).not.toContain(secret)
      }
      const fired = await agent.waitFor(
        'message',
        ({ message }) => message.event?.type === 'rule_fired',
      )
      expect(fired.message.event).toMatchObject({ name: 'Secret rule: chargeback' })
      agent.close()
    })

    test('that only tags lets the model answer', async () => {
      const visitor = await ruled()
      parley.model.next(words('I do not know that.'))
      const { conversation, reply } = await visitor.ask('Quantum chromodynamics lagrangian zzz?')
      expect(reply.status).toBe('complete')
      expect(await stored(conversation.id)).toMatchObject({ tags: ['gap'], status: 'assistant' })
    })

    test('on the second turn without an answer', async () => {
      const visitor = await ruled()
      const unknown = () => parley.model.next(words('I do not know that.'))
      unknown()
      const first = await visitor.ask('What about the zorblax?')
      expect((await visitor.open()).conversation?.status).toBe('assistant')
      unknown()
      const second = await visitor.ask('And the fnordle?', {
        conversationId: first.conversation.id,
      })
      expect(second.reply.status).toBe('complete')
      await queued(visitor)
      expect(await stored(first.conversation.id)).toMatchObject({ priority: 'high' })
    })

    test('while the model is down', async () => {
      parley.model.setDefault('server_error')
      const visitor = await ruled()
      await visitor.send('I want to talk to a real person')
      await queued(visitor)
      parley.model.setDefault('auto')
    })

    test('on the model’s failure: the visitor is told, then queued', async () => {
      parley.model.setDefault('server_error')
      const visitor = await ruled()
      const { conversation, reply } = await visitor.ask('Can I return my tent?')
      parley.model.setDefault('auto')
      expect(reply.status).toBe('failed')
      await queued(visitor)
      const { messages } = await visitor.open(conversation.id)
      expect(messages.map(({ text }) => text)).toContain(SAYS.failure)
      expect(types(messages)).toContain('handoff_requested')
    })

    test('with what was shown staying, when the model fails in its middle', async () => {
      const visitor = await ruled()
      parley.model.next('error_mid')
      const { reply } = await visitor.ask('Can I return my tent?')
      expect(reply).toMatchObject({ status: 'failed', text: 'The first half' })
      await queued(visitor)
    })

    test('of another widget does not fire', async () => {
      const visitor = await parley.visitor()
      const { reply } = await visitor.ask('chargeback')
      expect(reply.status).toBe('complete')
    })
  })

  describe('by the model’s tool', () => {
    test('after a sentence of its own', async () => {
      const visitor = await parley.visitor()
      parley.model.next('tool')
      const { conversation, reply } = await visitor.ask('My parcel was stolen')
      expect(reply).toMatchObject({
        status: 'complete',
        text: 'A colleague of mine will help you with this.',
      })
      await queued(visitor)
      const row = await stored(conversation.id)
      expect(row.escalations).toMatchObject([
        {
          kind: 'model',
          messageId: reply.id,
          urgency: 'normal',
          reason: expect.stringMatching(/./),
        },
      ])
      const { messages } = await visitor.open(conversation.id)
      expect(messages.at(-1)?.event).toMatchObject({ type: 'handoff_requested', by: 'assistant' })
      expect(JSON.stringify([messages, visitor.seen.all])).not.toContain('sources do not cover')
    })

    test.each([
      ['en', 'My parcel was stolen', 'I’m handing this over to a person from the team.'],
      [
        'de',
        'Mein Paket wurde gestohlen und ich bin sehr wütend',
        'Ich gebe das an eine Person aus dem Team weiter.',
      ],
    ])('without one, in words of ours (%s)', async (locale, text, says) => {
      const visitor = await parley.visitor({ locale })
      parley.model.next('tool_silent')
      const { reply } = await visitor.ask(text)
      expect(reply).toMatchObject({ status: 'complete', text: says })
      await queued(visitor)
      const shown = visitor.pushes('reply:delta').map((delta) => delta.text)
      expect(shown.join('')).toBe(says)
    })

    test('a call that is cut off hands over all the same', async () => {
      const visitor = await parley.visitor()
      parley.model.next('tool_malformed')
      const { conversation, reply } = await visitor.ask('My parcel was stolen')
      expect(reply.text).toBe('A colleague of mine will help you with this.')
      const { status } = await stored(conversation.id)
      expect([reply.status, status]).toEqual(['complete', 'queued'])
    })

    test('a message and a wish for a person at the same time make one conversation', async () => {
      const visitor = await parley.visitor()
      const [sent, wish] = await Promise.all([
        visitor.send('Where is my parcel?'),
        visitor.call('human:request', {}),
      ])
      expect(wish.conversation.id).toBe(sent.conversation.id)
      expect((await visitor.call('conversation:list', {})).conversations).toHaveLength(1)
    })
  })
})
