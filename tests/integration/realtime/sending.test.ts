import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolveConversation } from '@/lib/services/conversation/resolve'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'
import { until } from '@/tests/support/until'

describe.each(DATABASES)('on %s', (database) => {
  let parley: TestParley
  beforeAll(async () => {
    parley = await startParley({ database })
  })
  afterAll(() => parley.close())

  test('a message is acknowledged with its place, pushed and stored', async () => {
    const visitor = await parley.visitor({ page: { url: 'https://shop.test/bags' } })
    const clientId = randomUUID()
    const { conversation, message } = await visitor.send('  Hello\n', { clientId })
    expect(message).toMatchObject({
      clientId,
      author: 'visitor',
      kind: 'text',
      text: '  Hello\n',
      status: 'sent',
      citations: [],
      attachments: [],
      conversationId: conversation.id,
    })
    expect(new Date(message.createdAt).toISOString()).toBe(message.createdAt)
    expect(conversation).toMatchObject({ status: 'assistant', lastSeq: message.seq, unread: 0 })
    const pushed = await visitor.waitFor('message', (push) => push.message.id === message.id)
    expect(pushed.message).toEqual(message)
    const first = visitor.pushes('message')[0]?.message
    expect(first).toMatchObject({
      author: 'system',
      kind: 'event',
      text: '',
      event: { type: 'conversation_started', url: 'https://shop.test/bags' },
    })
    expect(first?.seq).toBeLessThan(message.seq)
    const row = await parley.deps.db.message.findUniqueOrThrow({ where: { id: message.id } })
    expect(row).toMatchObject({ seq: message.seq, text: '  Hello\n' })
    await visitor.replyTo(message)
  })

  test('the same clientId gives the same answer, also from another tab and to another conversation', async () => {
    const visitor = await parley.visitor()
    const clientId = randomUUID()
    const first = await visitor.ask('Where is my parcel?')
    const again = await visitor.send('Where is it now?', {
      clientId,
      conversationId: first.conversation.id,
    })
    const { token } = visitor.session
    const tab = await parley.visitor({ token })
    for (const change of [
      { conversationId: first.conversation.id },
      {},
      { conversationId: 'cnv_elsewhere' },
      { text: 'Another text' },
    ]) {
      const repeated = await tab.call('message:send', { text: 'x', clientId, ...change })
      expect(repeated.message.id).toBe(again.message.id)
      expect(repeated.message.text).toBe('Where is it now?')
    }
    expect(await parley.deps.db.message.count({ where: { clientId } })).toBe(1)
    await visitor.replyTo(again.message)
  })

  test('fifty sends of one message at once make one message and one conversation', async () => {
    const visitor = await parley.visitor()
    const tabs = await Promise.all(
      [1, 2, 3].map(() => parley.visitor({ token: visitor.session.token })),
    )
    const all = [visitor, ...tabs]
    const clientId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (all[index % all.length] ?? visitor).call('message:send', { clientId, text: 'Once' }),
      ),
    )
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1)
    expect(new Set(answers.map(({ message }) => message.seq)).size).toBe(1)
    expect(new Set(answers.map(({ conversation }) => conversation.id)).size).toBe(1)
    const { conversations } = await visitor.call('conversation:list', {})
    expect(conversations).toHaveLength(1)
    const [first] = answers
    if (first) await visitor.replyTo(first.message)
  })

  test('the same clientId of two visitors makes two messages', async () => {
    const clientId = randomUUID()
    const [ann, ben] = [await parley.visitor(), await parley.visitor()]
    const mine = await ann.send('Mine', { clientId })
    const theirs = await ben.send('Theirs', { clientId: clientId })
    expect(theirs.message.id).not.toBe(mine.message.id)
    expect(theirs.message.text).toBe('Theirs')
    // The checker tells sends apart by clientId.
    ann.sent.length = 0
    ben.sent.length = 0
    await Promise.all([ann.replyTo(mine.message), ben.replyTo(theirs.message)])
  })

  test('messages keep the order in which they were sent, and all tabs see the same', async () => {
    const visitor = await parley.visitor()
    const { conversation, message } = await visitor.ask('First of many')
    const tab = await parley.visitor({ token: visitor.session.token })
    await tab.open(conversation.id)
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? tab : visitor).send(`Number ${index}`, { conversationId: conversation.id }),
      ),
    )
    const mine = sent.filter((_, index) => index % 2 === 0).map((one) => one.message.seq)
    expect(mine).toEqual(mine.toSorted((a, b) => a - b))
    expect(mine[0]).toBeGreaterThan(message.seq)
    expect(new Set(sent.map((one) => one.message.seq)).size).toBe(12)
    const last =
      sent
        .map((one) => one.message)
        .toSorted((a, b) => a.seq - b.seq)
        .at(-1) ?? message
    await Promise.all([visitor.replyTo(last), tab.replyTo(last)])
    const [a, b] = [await visitor.open(conversation.id), await tab.open(conversation.id)]
    expect(a).toEqual(b)
  })

  test('history comes in pages, oldest last, none twice', async () => {
    const visitor = await parley.visitor()
    const first = await visitor.ask('Start')
    const { id } = first.conversation
    for (let index = 0; index < 7; index++) await visitor.send(`M${index}`, { conversationId: id })
    const end = visitor.sent.at(-1)?.ack?.message ?? first.message
    await visitor.replyTo(end)
    const { messages } = await visitor.open(id)
    expect(messages.map(({ status }) => status)).not.toContain('withdrawn')
    const collected: number[] = []
    let beforeSeq = 1_000_000
    for (;;) {
      const page = await visitor.call('conversation:history', {
        conversationId: id,
        beforeSeq,
        limit: 3,
      })
      collected.unshift(...page.messages.map(({ seq }) => seq))
      if (!page.more) break
      beforeSeq = page.messages[0]?.seq ?? 0
    }
    expect(collected).toEqual(messages.map(({ seq }) => seq))
    expect(
      await visitor.call('conversation:history', { conversationId: id, beforeSeq: 0 }),
    ).toEqual({ messages: [], more: false })
    const page = await visitor.call('conversation:history', {
      conversationId: id,
      beforeSeq: 1_000_000,
      limit: null,
    })
    expect(page.messages).toHaveLength(messages.length)
  })

  test('a visitor who never wrote has nothing, and leaves nothing', async () => {
    const before = await parley.deps.db.contact.count()
    const visitor = await parley.visitor()
    expect(await visitor.open()).toEqual({ conversation: null, messages: [], rev: 0 })
    expect(await visitor.call('conversation:list', {})).toEqual({ conversations: [] })
    expect(await parley.deps.db.contact.count()).toBe(before)
  })

  test('a reply counts as unread until it is read; reading never goes back', async () => {
    const visitor = await parley.visitor()
    const { conversation, reply } = await visitor.ask('Do you ship to islands?')
    const { id } = conversation
    const unread = async () => (await visitor.open(id)).conversation?.unread
    expect(await unread()).toBe(1)
    await visitor.waitFor('conversation:update', (push) => push.conversation.unread === 1)
    const tab = await parley.visitor({ token: visitor.session.token })
    await visitor.call('visitor:read', { conversationId: id, seq: reply.seq })
    await tab.waitFor('conversation:update', (push) => push.conversation.unread === 0)
    await visitor.call('visitor:read', { conversationId: id, seq: 1 })
    await visitor.call('visitor:read', { conversationId: id, seq: 2_000_000_000 })
    expect(await unread()).toBe(0)
    const { reply: next } = await visitor.ask('And back?', { conversationId: id })
    expect(await unread()).toBe(1)
    await visitor.call('visitor:read', { conversationId: id, seq: next.seq - 1 })
    expect(await unread()).toBe(1)
  })

  test('a rating is stored, pushed and taken back', async () => {
    const visitor = await parley.visitor()
    const { message, reply, conversation } = await visitor.ask('What does the warranty cover?')
    const rated = (rating: 'up' | 'down' | null, comment?: string) =>
      visitor.call('message:rate', { messageId: reply.id, rating, ...(comment && { comment }) })
    await rated('down', 'Too short')
    const { message: pushed } = await visitor.waitFor('message', (m) => m.message.rating === 'down')
    expect(pushed).toMatchObject({ id: reply.id, seq: reply.seq, text: reply.text })
    expect(pushed.rev).toBeGreaterThan(reply.rev)
    expect(pushed).not.toHaveProperty('ratingComment')
    const from = visitor.mark()
    await rated(null)
    const { message: cleared } = await visitor.waitFor('message', () => true, from)
    expect(cleared).not.toHaveProperty('rating')
    expect(
      await visitor.raw('message:rate', { messageId: message.id, rating: 'up' }),
    ).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    await visitor.call('conversation:rate', {
      conversationId: conversation.id,
      score: 5,
      comment: 'Fine',
    })
    expect(
      await parley.deps.db.conversation.findUniqueOrThrow({ where: { id: conversation.id } }),
    ).toMatchObject({ ratingScore: 5, ratingComment: 'Fine' })
  })

  test('a message to a resolved conversation reopens it; without one a new one begins', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('All good?')
    const { ctx } = await parley.agent()
    await resolveConversation(ctx, conversation.id)
    await visitor.waitFor('conversation:update', (push) => push.conversation.status === 'resolved')
    expect((await visitor.open()).conversation).toBeNull()
    const answers = await Promise.all(
      [1, 2, 3].map((n) => visitor.send(`Again ${n}`, { conversationId: conversation.id })),
    )
    expect(answers.map((one) => one.conversation.status)).toEqual(Array(3).fill('assistant'))
    const last = answers
      .map((one) => one.message)
      .toSorted((a, b) => a.seq - b.seq)
      .at(-1)
    if (last) await visitor.replyTo(last)
    const { messages } = await visitor.open(conversation.id)
    const events = messages.flatMap(({ event }) => event?.type ?? [])
    expect(events).toEqual(['conversation_started', 'resolved', 'reopened'])
    const other = await visitor.ask('Something new')
    expect(other.conversation.id).not.toBe(conversation.id)
    expect((await visitor.open()).conversation?.id).toBe(other.conversation.id)
    const { conversations } = await visitor.call('conversation:list', {})
    expect(conversations.map(({ id }) => id)).toEqual([other.conversation.id, conversation.id])
  })

  test('whatever rev a client has, a sync brings what changed since and nothing else', async () => {
    const visitor = await parley.visitor()
    const { conversation, reply } = await visitor.ask('One')
    const { id } = conversation
    await visitor.ask('Two', { conversationId: id })
    await visitor.call('message:rate', { messageId: reply.id, rating: 'up' })
    await visitor.waitFor('message', (push) => push.message.rating === 'up')
    const all = await visitor.sync(id, 0)
    for (let rev = 0; rev <= all.rev + 1; rev++) {
      const some = await visitor.call('conversation:sync', { conversationId: id, afterRev: rev })
      expect(some.messages).toEqual(all.messages.filter((message) => message.rev > rev))
      expect(some.rev).toBe(all.rev)
    }
    expect(all.messages.map(({ rev }) => rev)).toContain(all.rev)
  })

  test('typing and page reach those they should', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Hi')
    const agent = await (await parley.agent()).connect()
    const typing = { conversationId: conversation.id, typing: true }
    expect(await visitor.call('visitor:typing', typing)).toEqual({})
    expect(await agent.waitFor('visitor:typing')).toEqual(typing)
    await visitor.call('visitor:update', {
      page: { url: 'https://shop.test/cart', title: null },
      traits: { plan: 'pro', seats: 3, trial: false },
      name: 'Ann',
      email: 'ann@example.com',
      locale: 'de',
    })
    const contact = await until('the contact is known', () =>
      parley.deps.db.contact.findFirst({ where: { name: 'Ann', email: 'ann@example.com' } }),
    )
    expect(contact).toMatchObject({
      traits: { plan: 'pro', seats: 3, trial: false },
      locale: 'de',
    })
    const next = await visitor.ask('In which land?')
    const row = await parley.deps.db.conversation.findUniqueOrThrow({
      where: { id: next.conversation.id },
    })
    expect(row).toMatchObject({ page: { url: 'https://shop.test/cart' }, locale: 'de' })
  })
})
