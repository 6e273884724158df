import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/protocol/ids'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, startApi } from './api'

interface Had {
  at: string
  answeredAt?: string
  handedOverAt?: string
  agentRepliedAt?: string
  ratingScore?: number
  widgetId?: string
}

/** Right to 1 %, and what rounding to three digits adds. */
const about = (ms: number) => ({
  asymmetricMatch: (value: number) => Math.abs(value / ms - 1) < 0.016,
  toString: () => `about ${ms}`,
})

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let owner: string
  let other: string
  let home: { id: string; workspaceId: string }
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    owner = await api.signIn('owner@demo.test')
    other = await api.signIn('other@demo.test')
    home = await api.deps.db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
  })
  afterAll(() => api.close())

  async function conversation({ at, widgetId = home.id, ...had }: Had): Promise<string> {
    const { db } = api.deps
    const { workspaceId } = home
    const contact = await db.contact.create({ data: { id: newId('contact'), workspaceId } })
    const id = newId('conversation')
    await db.conversation.create({
      data: { id, workspaceId, widgetId, contactId: contact.id, createdAt: at, ...had },
    })
    return id
  }

  async function reply(conversationId: string, at: string, firstTokenMs: number, more = {}) {
    const { db } = api.deps
    const count = await db.message.count({ where: { conversationId } })
    const { widget } = await db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { widget: true },
    })
    await db.message.create({
      data: {
        id: newId('message'),
        workspaceId: home.workspaceId,
        conversationId,
        widgetNumber: widget.number,
        seq: count + 1,
        rev: count + 1,
        author: 'assistant',
        text: 'Yes.',
        status: 'complete',
        costMicros: 1500,
        timings: { loadedMs: 4, retrievalMs: 10, firstTokenMs, totalMs: 2000 },
        usage: {
          inputTokens: 100,
          cacheReadTokens: 20,
          cacheWriteTokens: 3,
          outputTokens: 50,
          estimated: false,
        },
        createdAt: at,
        ...more,
      },
    })
  }

  const overview = (query: string, as = owner) =>
    api.call('GET', `/api/v1/analytics/overview${query}`, { as })

  test('a range is summed up from what was stored', async () => {
    const alone = await conversation({
      at: '2025-03-10T10:00:00Z',
      answeredAt: '2025-03-10T10:00:02Z',
      ratingScore: 5,
    })
    const handed = await conversation({
      at: '2025-03-11T10:00:00Z',
      answeredAt: '2025-03-11T10:00:04Z',
      handedOverAt: '2025-03-11T10:01:00Z',
      agentRepliedAt: '2025-03-11T10:03:00Z',
      ratingScore: 2,
    })
    await conversation({ at: '2025-03-11T11:00:00Z' })
    await reply(alone, '2025-03-10T10:00:00Z', 410, { rating: 'up' })
    await reply(handed, '2025-03-11T10:00:00Z', 1010, { rating: 'down' })
    await reply(handed, '2025-03-11T10:00:30Z', 0, { status: 'failed', timings: undefined })
    await reply(handed, '2025-03-11T10:00:40Z', 0, { status: 'withdrawn', timings: undefined })
    for (const rule of ['Refund', 'Refund', null]) {
      await api.deps.db.escalation.create({
        data: {
          id: newId('escalation'),
          workspaceId: home.workspaceId,
          conversationId: handed,
          kind: rule ? 'rule' : 'visitor',
          ruleName: rule,
          reason: 'x',
          createdAt: '2025-03-11T10:01:00Z',
        },
      })
    }
    const { status, body } = await overview('?from=2025-03-10&to=2025-03-12')
    expect(status).toBe(200)
    const { data } = body
    expect(data.totals).toEqual({
      conversations: 3,
      answeredAlone: 1,
      handedOver: 1,
      replies: 3,
      failed: 1,
      costMicros: 4500,
      inputTokens: 369,
      outputTokens: 150,
      firstWordMs: { p50: about(410), p95: about(1010) },
    })
    expect(
      data.days.map((day: { day: string; conversations: number }) => [day.day, day.conversations]),
    ).toEqual([
      ['2025-03-10', 1],
      ['2025-03-11', 2],
      ['2025-03-12', 0],
    ])
    expect(data.days[2].firstWordMs).toEqual({ p50: null, p95: null })
    expect(data.handOvers).toEqual([
      { kind: 'rule', rule: 'Refund', count: 2 },
      { kind: 'visitor', rule: null, count: 1 },
    ])
    expect(data.firstWordParts).toEqual({
      queue: { p50: about(4), p95: about(4) },
      retrieval: { p50: about(6), p95: about(6) },
      model: { p50: about(400), p95: about(1000) },
    })
    expect(data.firstResponse).toEqual({
      anybodyMs: { p50: about(2000), p95: about(4000) },
      personMs: { p50: about(120_000), p95: about(120_000) },
      answeredByPerson: 1,
    })
    expect(data.ratings).toEqual({ up: 1, down: 1, scores: [0, 1, 0, 0, 1] })
  })

  test('a day is the time zone’s own', async () => {
    await conversation({ at: '2025-05-01T23:30:00Z' })
    const begun = async (query: string) => {
      const { body } = await overview(query)
      return body.data.totals.conversations
    }
    expect(await begun('?from=2025-05-01&to=2025-05-01')).toBe(1)
    expect(await begun('?from=2025-05-01&to=2025-05-01&timeZone=Europe/Vienna')).toBe(0)
    expect(await begun('?from=2025-05-02&to=2025-05-02&timeZone=Europe/Vienna')).toBe(1)
  })

  test('one widget’s conversations can be looked at alone', async () => {
    const assistant = await api.deps.db.assistant.findFirstOrThrow({
      where: { workspaceId: home.workspaceId },
    })
    const second = await api.deps.db.widget.create({
      data: {
        id: newId('widget'),
        workspaceId: home.workspaceId,
        assistantId: assistant.id,
        key: 'wk_second',
        name: 'Second',
        secret: 'x',
        allowedOrigins: [],
      },
    })
    const own = await conversation({ at: '2025-06-01T10:00:00Z', widgetId: second.id })
    await reply(own, '2025-06-01T10:00:00Z', 300)
    const elsewhere = await conversation({ at: '2025-06-01T10:00:00Z' })
    await reply(elsewhere, '2025-06-01T10:00:00Z', 900)
    const { body } = await overview(`?from=2025-06-01&to=2025-06-01&widget=${second.id}`)
    expect(body.data.totals).toMatchObject({
      conversations: 1,
      replies: 1,
      firstWordMs: { p50: about(300) },
    })
    const all = await overview('?from=2025-06-01&to=2025-06-01')
    expect(all.body.data.totals).toMatchObject({ conversations: 2, replies: 2 })
  })

  test('without a range it is the last thirty days, and an empty one is all zeros', async () => {
    const { status, body } = await overview('', other)
    expect(status).toBe(200)
    expect(body.data.days).toHaveLength(30)
    expect(body.data.totals).toMatchObject({ conversations: 0, replies: 0, costMicros: 0 })
    expect(body.data.ratings).toEqual({ up: 0, down: 0, scores: [0, 0, 0, 0, 0] })
  })

  test('another workspace’s rows are not counted', async () => {
    const { body } = await overview(`?from=2025-03-10&to=2025-03-12&widget=${home.id}`, other)
    expect(body.data.totals.conversations).toBe(0)
    expect(body.data.handOvers).toEqual([])
  })

  test.each([
    ['?from=2025-03-12&to=2025-03-10', 'to'],
    ['?from=2020-01-01&to=2025-01-01', 'from'],
    ['?from=yesterday', 'from'],
    ['?from=2025-02-31', 'from'],
    ['?timeZone=Mars/Base', 'timeZone'],
  ])('%s is refused at its field', async (query, field) => {
    const { status, body } = await overview(query)
    expect(status).toBe(400)
    expect(Object.keys(body.errors)).toEqual([field])
  })
})
