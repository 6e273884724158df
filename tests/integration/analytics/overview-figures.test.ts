import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/lib/db/client'
import { eraseContactData } from '@/lib/db/queries/contact-record'
import type { Deps } from '@/lib/deps'
import { addDays } from '@/lib/protocol/days'
import { newId } from '@/lib/protocol/ids'
import { getOverview } from '@/lib/services/analytics/get-overview'
import { createTestDatabase, DATABASES, type TestDatabase } from '@/tests/support/test-database'
import { type MadeConversation, type MadeReply, naiveOverview } from './naive-overview'
import { DAYS, FIRST_DAY, randomConversation, randomFrom, randomReply } from './random-rows'

const ZONES = [
  'UTC',
  'Europe/Vienna',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
]

describe.each(DATABASES)('the overview beside a naive one over the same rows, on %s', (kind) => {
  let stored: TestDatabase
  let opened: OpenDatabase
  let workspaceId: string
  let widgets: { id: string; number: number }[]
  let place: { id: string; contactId: string }[]
  const conversations: MadeConversation[] = []
  const replies: (MadeReply & { id: string })[] = []
  let written = 0
  const random = randomFrom(20_251_026)

  beforeAll(async () => {
    stored = await createTestDatabase(kind)
    opened = await openDatabase({ ...stored, migrationsDir: path.resolve('prisma/migrations') })
    const { db } = opened
    const first = await db.widget.findFirstOrThrow()
    workspaceId = first.workspaceId
    const second = await db.widget.create({
      data: { ...first, id: newId('widget'), key: 'wk_2', number: 900, ...json },
    })
    widgets = [first, second]
    place = await Promise.all(
      Array.from({ length: 60 }, (_, index) => makeConversation(index % 3 ? first : second)),
    )
    for (let n = 0; n < 150; n++) await makeReply(randomReply(random, first.id))
    for (let n = 0; n < 50; n++) await makeReply(randomReply(random, second.id))
  })
  afterAll(async () => {
    await opened.close()
    await stored.remove()
  })

  /** JSON columns cannot be written as they were read. */
  const json = {
    appearance: {},
    greeting: {},
    suggestions: {},
    texts: {},
    businessHours: undefined,
  }

  async function makeConversation(widget: { id: string }) {
    const made = randomConversation(random, widget.id)
    conversations.push(made)
    const id = newId('conversation')
    const contactId = newId('contact')
    await opened.db.contact.create({ data: { id: contactId, workspaceId } })
    await opened.db.conversation.create({ data: { id, workspaceId, contactId, ...made } })
    return { id, contactId }
  }

  async function makeReply(made: MadeReply) {
    const { widgetId, timings, usage, ...columns } = made
    const id = newId('message')
    const seq = ++written
    replies.push({ ...made, id })
    await opened.db.message.create({
      data: {
        ...columns,
        ...(timings && { timings }),
        ...(usage && { usage }),
        ...{ id, workspaceId, seq, rev: seq, author: 'assistant', text: 'Yes.' },
        conversationId: place[seq % place.length]?.id ?? '',
        widgetNumber: widgets.find((widget) => widget.id === widgetId)?.number ?? 0,
      },
    })
  }

  async function expectTheSame(): Promise<void> {
    const ctx = { deps: { db: opened.db } as Deps, workspaceId, actor: { type: 'system' } } as const
    for (const timeZone of ZONES) {
      for (const widget of [undefined, ...widgets.map(({ id }) => id), 'wid_of_nobody']) {
        const first = Math.floor(random() * 4)
        const length = 1 + Math.floor(random() * (DAYS - first))
        const from = addDays(FIRST_DAY, first)
        const days = Array.from({ length }, (_, index) => addDays(from, index))
        const to = addDays(from, length - 1)
        const found = await getOverview(ctx, { from, to, timeZone, widget })
        const wanted = naiveOverview({ conversations, replies }, { days, timeZone, widget })
        expect(found, `${from} to ${to}, ${timeZone}, ${widget}`).toMatchObject(wanted)
      }
    }
  }

  const replyWhere = (isIt: (reply: MadeReply) => boolean) => {
    const found = replies.find(isIt)
    if (!found) throw new Error('no such reply was made')
    return found
  }

  test('at first, and again from what was written down', async () => {
    await expectTheSame()
    expect(await opened.db.replyDay.count()).toBeGreaterThan(0)
    await expectTheSame()
  })

  test('after replies were rated otherwise', async () => {
    const rated = replyWhere(({ rating }) => rating === 'up')
    rated.rating = 'down'
    await opened.db.message.update({ where: { id: rated.id }, data: { rating: 'down' } })
    await expectTheSame()
  })

  test('after conversations went on', async () => {
    const [made] = conversations
    const [row] = place
    if (!made || !row) throw new Error('none was made')
    made.handedOverAt = new Date('2025-11-20T10:00:00Z')
    made.agentRepliedAt = new Date('2025-11-20T10:07:00Z')
    made.ratingScore = 5
    const { handedOverAt, agentRepliedAt, ratingScore } = made
    await opened.db.conversation.update({
      where: { id: row.id },
      data: { handedOverAt, agentRepliedAt, ratingScore },
    })
    await expectTheSame()
  })

  test('after old replies were brought in, corrected and deleted', async () => {
    await makeReply({ ...randomReply(random, widgets[1]?.id ?? ''), status: 'complete' })
    const corrected = replyWhere(({ status, costMicros }) => status === 'complete' && !!costMicros)
    corrected.costMicros = 77_777
    await opened.db.message.update({ where: { id: corrected.id }, data: { costMicros: 77_777 } })
    const deleted = replyWhere(({ status, rating }) => status === 'complete' && rating === 'down')
    replies.splice(replies.indexOf(deleted), 1)
    await opened.db.message.delete({ where: { id: deleted.id } })
    await expectTheSame()
  })

  test('while an old reply is redone, and once it has ended', async () => {
    const redone = randomReply(random, widgets[0]?.id ?? '')
    await makeReply({ ...redone, status: 'streaming', rating: null, timings: null, usage: null })
    await expectTheSame()
    const reply = replyWhere(({ status }) => status === 'streaming')
    const timings = { loadedMs: 3, retrievalMs: 9, firstTokenMs: 4321 }
    Object.assign(reply, { status: 'complete', timings, costMicros: 5 })
    const data = { status: 'complete', timings, costMicros: 5 } as const
    await opened.db.message.update({ where: { id: reply.id }, data })
    await expectTheSame()
  })

  test('after a contact was erased: how it went stays counted', async () => {
    await opened.db.$transaction((tx) =>
      eraseContactData(tx, workspaceId, place[1]?.contactId ?? ''),
    )
    await expectTheSame()
  })
})
