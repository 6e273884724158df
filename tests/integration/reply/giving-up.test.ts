import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/lib/db/client'
import { newId } from '@/lib/protocol/ids'
import type { Publisher } from '@/lib/realtime/publisher'
import { createRecoveryStore, MAX_ATTEMPTS } from '@/lib/services/reply/recovery-store'
import { createTestDatabase, DATABASES, type TestDatabase } from '@/tests/support/test-database'

describe.each(DATABASES)('a reply of which one process after the other died, on %s', (kind) => {
  let stored: TestDatabase
  let opened: OpenDatabase
  const published: Parameters<Publisher['conversationChanged']>[] = []

  beforeEach(async () => {
    published.length = 0
    stored = await createTestDatabase(kind)
    opened = await openDatabase({ ...stored, migrationsDir: path.resolve('prisma/migrations') })
  })
  afterEach(async () => {
    await opened.close()
    await stored.remove()
  })

  const takeExpired = () => {
    // Nothing else of it is called.
    const publish = {
      conversationChanged: (...news) => published.push(news),
    } as Partial<Publisher> as Publisher
    return createRecoveryStore({ db: opened.db, publish }, 'me', { sole: true }).takeExpired()
  }

  test('is written again a few times, and no more', async () => {
    const again = await streaming(MAX_ATTEMPTS - 1, 'You can')
    const given = await streaming(MAX_ATTEMPTS, 'Within 30')
    const empty = await streaming(MAX_ATTEMPTS, '')
    expect(await takeExpired()).toMatchObject([
      { row: { messageId: again, seq: 1, attempt: MAX_ATTEMPTS } },
    ])
    expect(await find(given)).toMatchObject({
      status: 'failed',
      text: 'Within 30',
      leaseOwner: null,
    })
    const { status, text } = await find(empty)
    expect(status).toBe('failed')
    expect(text).toContain('kann gerade nicht antworten')
    const ended = published.flatMap(([, messages]) => messages.map(({ id }) => id))
    expect(ended.toSorted()).toEqual([given, empty].toSorted())
    expect(published.map(([, , news]) => news)).toEqual([
      { replyEnded: true },
      { replyEnded: true },
    ])
    expect(await takeExpired()).toEqual([])
  })

  const find = (id: string) => opened.db.message.findUniqueOrThrow({ where: { id } })

  /** A reply whose process is gone. */
  async function streaming(attempt: number, text: string): Promise<string> {
    const { db } = opened
    const { id: widgetId, number, workspaceId } = await db.widget.findFirstOrThrow()
    const contact = await db.contact.create({ data: { id: newId('contact'), workspaceId } })
    const id = newId('message')
    await db.conversation.create({
      data: {
        id: newId('conversation'),
        workspaceId,
        widgetId,
        contactId: contact.id,
        locale: 'de',
        lastSeq: 1,
        rev: 1,
        messages: {
          create: {
            id,
            workspaceId,
            widgetNumber: number,
            seq: 1,
            rev: 1,
            author: 'assistant',
            status: 'streaming',
            attempt,
            text,
            leaseOwner: 'gone',
            leaseUntil: new Date(Date.now() - 60_000),
          },
        },
      },
    })
    return id
  }
})
