import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/lib/db/client'
import { newId } from '@/lib/protocol/ids'
import { createRecoveryStore } from '@/lib/services/reply/recovery-store'
import { createTestDatabase, DATABASES, type TestDatabase } from '@/tests/support/test-database'

describe.each(DATABASES)('conversations whose process died before it answered, on %s', (kind) => {
  let stored: TestDatabase
  let opened: OpenDatabase

  beforeEach(async () => {
    stored = await createTestDatabase(kind)
    opened = await openDatabase({ ...stored, migrationsDir: path.resolve('prisma/migrations') })
  })
  afterEach(async () => {
    await opened.close()
    await stored.remove()
  })

  test('are found when up to an hour old, again and again until they are answered', async () => {
    const store = createRecoveryStore({ db: opened.db, publish: undefined as never }, 'me', {
      sole: true,
    })
    const found = async () => {
      const refs = await store.findUnanswered(() => false)
      return refs.map(({ conversationId }) => conversationId)
    }
    const old = await unanswered(50 * 60)
    await unanswered(70 * 60)
    expect(await found()).toEqual([old])
    expect(await found()).toEqual([old])

    await answer(old)
    expect(await found()).toEqual([])
    const recent = await unanswered(30)
    await unanswered(1)
    expect(await found()).toEqual([recent])
    expect(await found()).toEqual([recent])
  })

  /** A conversation of this age in seconds, whose last word is the visitor's. */
  async function unanswered(age: number): Promise<string> {
    const { db } = opened
    const { id: widgetId, workspaceId } = await db.widget.findFirstOrThrow()
    const contact = await db.contact.create({ data: { id: newId('contact'), workspaceId } })
    const id = newId('conversation')
    await db.conversation.create({
      data: {
        id,
        workspaceId,
        widgetId,
        contactId: contact.id,
        lastSeq: 1,
        rev: 1,
        updatedAt: new Date(Date.now() - age * 1000),
        messages: {
          create: {
            id: newId('message'),
            workspaceId,
            seq: 1,
            rev: 1,
            author: 'visitor',
            text: 'Hello?',
          },
        },
      },
    })
    return id
  }

  async function answer(conversationId: string): Promise<void> {
    const { workspaceId } = await opened.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    })
    await opened.db.message.create({
      data: {
        id: newId('message'),
        workspaceId,
        conversationId,
        seq: 2,
        rev: 2,
        author: 'assistant',
        text: 'Hello!',
        status: 'complete',
        widgetNumber: 0,
      },
    })
  }
})
