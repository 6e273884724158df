import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import { newId } from '@/lib/protocol/ids'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'

describe.each(DATABASES)('on %s', (database) => {
  let parley: TestParley
  let workspaceId: string
  let conversationId: string
  beforeAll(async () => {
    parley = await startParley({ database })
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('A conversation to fight for')
    conversationId = conversation.id
    const row = await parley.deps.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    })
    workspaceId = row.workspaceId
  })
  afterAll(() => parley.close())

  const change = (more: Partial<Parameters<typeof changeConversation>[1]>) =>
    changeConversation(parley.deps.db, { workspaceId, conversationId, ...more })
  const note = (text: string) => ({ author: 'agent' as const, kind: 'note' as const, text })
  const counters = () =>
    parley.deps.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastSeq: true, rev: true, tags: true },
    })

  test('of many guarded changes at once exactly one is made', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        change({
          guard: Prisma.sql`NOT 'taken' = ANY("tags")`,
          set: [Prisma.sql`"tags" = "tags" || ARRAY['taken', ${`by-${n}`}]`],
          messages: [note(`by-${n}`)],
        }),
      ),
    )
    const won = results.filter((result) => result !== null)
    expect(won).toHaveLength(1)
    const { tags } = await counters()
    expect(tags).toEqual(['taken', won[0]?.messages[0]?.text])
    const notes = await parley.deps.db.message.count({
      where: { conversationId, text: { startsWith: 'by-' } },
    })
    expect(notes).toBe(1)
  })

  test('changes at once give every message a seq and a rev of its own, without gaps', async () => {
    const before = await counters()
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, n) => change({ messages: [note(`a${n}`), note(`b${n}`)] })),
    )
    const messages = results.flatMap((result) => result?.messages ?? [])
    const numbers = (from: number) => Array.from({ length: 60 }, (_, n) => from + n + 1)
    const sorted = (values: number[]) => values.toSorted((a, b) => a - b)
    expect(sorted(messages.map(({ seq }) => seq))).toEqual(numbers(before.lastSeq))
    expect(sorted(messages.map(({ rev }) => rev))).toEqual(numbers(before.rev))
    const after = await counters()
    expect([after.lastSeq, after.rev]).toEqual([before.lastSeq + 60, before.rev + 60])
    const stored = await parley.deps.db.message.findMany({
      where: { id: { in: messages.map(({ id }) => id) } },
    })
    for (const row of stored) {
      expect(messages.find(({ id }) => id === row.id)).toMatchObject({ seq: row.seq, rev: row.rev })
    }
  })

  test('answers come in the order of rev', async () => {
    const revs: number[] = []
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const result = await change({ messages: [note(`ordered ${n}`)] })
        revs.push(result?.conversation.rev ?? 0)
      }),
    )
    expect(revs).toEqual(revs.toSorted((a, b) => a - b))
  })

  test('a message is changed by one of many whose guard holds for one', async () => {
    const made = await change({ messages: [note('0')] })
    const id = made?.messages[0]?.id ?? ''
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        change({
          update: {
            id,
            guard: Prisma.sql`m."text" = '0'`,
            set: Prisma.sql`"text" = ${`changed by ${n}`}`,
          },
        }),
      ),
    )
    const won = results.filter((result) => result !== null)
    expect(won).toHaveLength(1)
    const row = await parley.deps.db.message.findUniqueOrThrow({ where: { id } })
    expect(won[0]?.messages[0]).toMatchObject({ id, text: row.text, rev: row.rev })
    expect(won[0]?.messages[0]?.createdAt).toEqual(row.createdAt)
  })

  test('a failed statement leaves nothing behind and the next one works', async () => {
    const before = await counters()
    const twin = { ...note('twin'), senderId: 'usr_1', clientId: 'twin' }
    await change({ messages: [twin] })
    await expect(change({ messages: [note('lost'), twin] })).rejects.toThrow()
    const after = await counters()
    expect([after.lastSeq, after.rev]).toEqual([before.lastSeq + 1, before.rev + 1])
    expect(await change({ messages: [note('goes on')] })).not.toBeNull()
  })

  test('what is not there, or of another workspace, is not changed', async () => {
    expect(await change({ conversationId: newId('conversation') })).toBeNull()
    expect(await change({ workspaceId: newId('workspace'), messages: [note('x')] })).toBeNull()
    expect(
      await change({ update: { id: newId('message'), set: Prisma.sql`"text" = 'x'` } }),
    ).toBeNull()
  })
})
