import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/protocol/ids'
import type { Message } from '@/lib/protocol/message'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import type { VisitorClient } from '@/tests/support/visitor-client'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley({ model: 'offline' })
})
afterAll(() => parley.close())

test.each([2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER])(
  'a number beyond what can be counted is refused: %i',
  async (number) => {
    const visitor = await parley.visitor()
    const { conversation, reply } = await visitor.ask('Can I return a backpack?')
    const conversationId = conversation.id
    const calls: [string, object][] = [
      ['conversation:sync', { conversationId, afterRev: number }],
      ['conversation:history', { conversationId, beforeSeq: number }],
      ['visitor:read', { conversationId, seq: number }],
      ['passage:get', { messageId: reply.id, index: number }],
    ]
    for (const [event, payload] of calls) {
      expect([event, await visitor.raw(event, payload)]).toMatchObject([
        event,
        { ok: false, error: { code: 'invalid_input' } },
      ])
    }
    const greatest = 2 ** 31 - 1
    const history = await visitor.call('conversation:history', {
      conversationId,
      beforeSeq: greatest,
    })
    expect(history.messages.at(-1)?.id).toBe(reply.id)
    expect(await visitor.sync(conversationId, greatest)).toMatchObject({ messages: [] })
    await visitor.call('visitor:read', { conversationId, seq: greatest })
    expect((await visitor.open(conversationId)).conversation?.unread).toBe(0)
  },
)

describe('history', () => {
  /** Says `count` more things, after each of which a rule fires that visitors are not told of. */
  async function fill(visitor: VisitorClient, conversationId: string, count: number) {
    const { db } = parley.deps
    const conversation = await db.conversation.findUniqueOrThrow({ where: { id: conversationId } })
    const { workspaceId, lastSeq, rev } = conversation
    const rows = Array.from({ length: count }, (_, n) => [
      { author: 'visitor' as const, senderId: visitor.session.visitorId, text: `Word ${n + 1}` },
      {
        author: 'system' as const,
        kind: 'event' as const,
        text: '',
        event: { type: 'rule_fired', name: 'Secret' },
      },
    ])
    await db.message.createMany({
      data: rows.flat().map((row, n) => ({
        id: newId('message'),
        workspaceId,
        conversationId,
        seq: lastSeq + n + 1,
        rev: rev + n + 1,
        ...row,
      })),
    })
    await db.conversation.update({
      where: { id: conversationId },
      data: { lastSeq: lastSeq + count * 2, rev: rev + count * 2 },
    })
  }

  test('is whole, in pages that are full, however much of it is not for visitors', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Can I return a backpack?')
    const conversationId = conversation.id
    await fill(visitor, conversationId, 60)
    const opened = await visitor.open(conversationId)
    expect(opened.messages).toHaveLength(50)
    expect(opened.messages.at(-1)?.text).toBe('Word 60')

    const found: Message[] = [...opened.messages]
    for (let more = true; more; ) {
      const page = await visitor.call('conversation:history', {
        conversationId,
        beforeSeq: found[0]?.seq ?? 0,
        limit: 7,
      })
      more = page.more
      expect(page.messages.length).toBe(more ? 7 : page.messages.length)
      expect(page.messages.length).toBeGreaterThan(0)
      found.unshift(...page.messages)
    }
    const seqs = found.map(({ seq }) => seq)
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
    expect(found[0]?.event?.type).toBe('conversation_started')
    expect(found.filter(({ author }) => author === 'visitor')).toHaveLength(61)
    expect(JSON.stringify(found)).not.toContain('Secret')
    expect(await visitor.sync(conversationId, 0)).toMatchObject({ messages: found })
  })

  test('ends: before the first message there is nothing', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Can I return a backpack?')
    const conversationId = conversation.id
    const [first, second] = (await visitor.open()).messages
    const older = (beforeSeq: number, limit?: number) =>
      visitor.call('conversation:history', { conversationId, beforeSeq, ...(limit && { limit }) })
    expect(await older(0)).toEqual({ messages: [], more: false })
    expect(await older(first?.seq ?? 0)).toEqual({ messages: [], more: false })
    expect(await older(second?.seq ?? 0)).toEqual({ messages: [first], more: false })
    expect(await older((second?.seq ?? 0) + 1, 1)).toEqual({ messages: [second], more: true })
  })
})
