import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/protocol/ids'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, startApi } from './api'

interface Made {
  texts?: string[]
  status?: 'assistant' | 'queued' | 'open' | 'resolved'
  name?: string
  email?: string
  subject?: string
  assigneeId?: string
  priority?: 'low' | 'normal' | 'high' | 'urgent'
  tags?: string[]
  updatedAt?: Date
  waitingSince?: Date
}

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let owner: string
  let agent: string
  let agentId: string
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    owner = await api.signIn('owner@demo.test')
    agent = await api.signIn('agent@demo.test')
    const { id } = await api.deps.db.user.findUniqueOrThrow({ where: { email: 'agent@demo.test' } })
    agentId = id
  })
  afterAll(() => api.close())

  async function make({ texts = ['Where is it?'], name, email, ...columns }: Made = {}) {
    const { db } = api.deps
    const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
    const { workspaceId } = widget
    const contact = await db.contact.create({
      data: { id: newId('contact'), workspaceId, name: name ?? null, email: email ?? null },
    })
    const id = newId('conversation')
    await db.conversation.create({
      data: {
        id,
        workspaceId,
        widgetId: widget.id,
        contactId: contact.id,
        status: 'queued',
        tags: [],
        lastSeq: texts.length,
        rev: texts.length,
        ...columns,
      },
    })
    await db.message.createMany({
      data: texts.map((text, index) => ({
        id: newId('message'),
        workspaceId,
        conversationId: id,
        seq: index + 1,
        rev: index + 1,
        author: 'visitor' as const,
        text,
      })),
    })
    return id
  }

  const call = (method: string, path: string, body?: unknown, as = agent) =>
    api.call(method, `/api/v1/${path}`, { as, ...(body !== undefined && { body }) })
  const list = async (query: Record<string, string>, as = agent) => {
    const { status, body } = await call(
      'GET',
      `conversations?${new URLSearchParams(query)}`,
      undefined,
      as,
    )
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const idsOf = async (query: Record<string, string>) =>
    (await list(query)).data.map((row: { id: string }) => row.id)
  const find = (q: string) => idsOf({ q })

  describe('a search', () => {
    test('finds words of messages in every language, and marks them', async () => {
      const english = await make({
        texts: ['Hello', 'The ZIPPER of my rucksack-42 is broken', 'Bye'],
      })
      const german = await make({ texts: ['Mein Reißverschluß klemmt, bitte prüfen.'] })
      const chinese = await make({ texts: ['你好，我想申请退款，谢谢。'] })
      const scattered = await make({ texts: ['退货的款式'] })
      const japanese = await make({ texts: ['返品したジャケットの返金はいつですか'] })
      const korean = await make({ texts: ['반품한 재킷의 환불은 언제 되나요'] })

      expect(await find('zipper broken')).toEqual([english])
      expect(await find('zip')).toEqual([english])
      expect(await find('zip broken')).toEqual([])
      expect(await find('rucksack-42')).toEqual([english])
      expect(await find('"rucksack-42 is"')).toEqual([english])
      expect(await find('"is rucksack"')).toEqual([])
      expect(await find('reißverschluß prüf')).toEqual([german])
      expect(await find('退款')).toEqual([chinese])
      expect(await find('退')).toEqual([scattered, chinese])
      expect(await find('ジャケット 返金')).toEqual([japanese])
      expect(await find('환불은')).toEqual([korean])
      expect(await find('?!')).toEqual([])

      const { data } = await list({ q: 'zipper' })
      const { match } = data[0]
      expect(match.seq).toBe(2)
      expect(match.marks.map(([from, to]: [number, number]) => match.text.slice(from, to))).toEqual(
        ['ZIPPER'],
      )
    })

    test('finds contacts and subjects, and takes signs as they are', async () => {
      const id = await make({
        name: 'Zoë Übermut',
        email: 'zoe.q+1@mail.example',
        subject: 'Chargeback 7781',
        texts: ['100% sure_thing'],
      })
      for (const q of ['Zoë Überm', 'zoe.q+1@mail', 'chargeback 77', '100% sure', "sure' & !x:*"]) {
        expect([q, await find(q)]).toEqual([q, q.includes('!x') ? [] : [id]])
      }
      expect((await list({ q: 'Zoë' })).data[0]).not.toHaveProperty('match')
    })

    test('leaves out what nobody saw, and what happened', async () => {
      const { db } = api.deps
      const id = await make({ texts: ['unseenword here'] })
      expect(await find('unseenword')).toEqual([id])
      await db.message.updateMany({ where: { conversationId: id }, data: { status: 'withdrawn' } })
      expect(await find('unseenword')).toEqual([])
    })

    test('goes on behind a page, and beyond the newest by the index', async () => {
      const { db } = api.deps
      const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
      const old = await make({ texts: ['quokka sighting'], updatedAt: new Date(Date.now() - 9e9) })
      const older = await make({ texts: ['Quokka again'], updatedAt: new Date(Date.now() - 1e10) })
      const contactId = newId('contact')
      const { workspaceId } = widget
      await db.contact.create({ data: { id: contactId, workspaceId } })
      await db.conversation.createMany({
        data: Array.from({ length: 520 }, () => ({
          id: newId('conversation'),
          workspaceId,
          widgetId: widget.id,
          contactId,
          status: 'resolved' as const,
          updatedAt: new Date(Date.now() - 5e9),
        })),
      })
      expect(await find('quokka')).toEqual([old, older])
      const first = await list({ q: 'quokka', limit: '1' })
      expect(first.data).toMatchObject([{ id: old }])
      const second = await list({ q: 'quokka', limit: '1', cursor: first.nextCursor })
      expect(second).toMatchObject({ data: [{ id: older }], nextCursor: null })
    })

    test('shows another company nothing', async () => {
      await make({ texts: ['wombat'], name: 'Wombat' })
      const stranger = await api.signIn('other@demo.test')
      expect((await list({ q: 'wombat' }, stranger)).data).toEqual([])
    })
  })

  test('filters and orders page by page', async () => {
    const tag = 'order-test'
    const day = (n: number) => new Date(Date.UTC(2026, 0, n))
    const a = await make({ tags: [tag], updatedAt: day(1), priority: 'high', waitingSince: day(3) })
    const b = await make({ tags: [tag], updatedAt: day(2), waitingSince: day(2) })
    const c = await make({ tags: [tag], updatedAt: day(3), priority: 'urgent' })
    const d = await make({ tags: [tag], updatedAt: day(4), assigneeId: agentId, status: 'open' })
    const walk = async (sort: string) => {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await list({ tag, sort, limit: '1', cursor })
        seen.push(...page.data.map((row: { id: string }) => row.id))
        cursor = page.nextCursor ?? ''
      } while (cursor)
      return seen
    }
    expect(await walk('newest')).toEqual([d, c, b, a])
    expect(await walk('oldest')).toEqual([a, b, c, d])
    expect(await walk('waiting')).toEqual([b, a, ...[c, d].sort()])
    expect(await walk('priority')).toEqual([c, a, d, b])
    expect(await idsOf({ tag, priority: 'high' })).toEqual([a])
    expect(await idsOf({ tag, assignee: agentId })).toEqual([d])
    expect(await idsOf({ tag, assignee: 'none' })).toEqual([c, b, a])
    expect(await idsOf({ tag, status: 'open' })).toEqual([d])
    expect(await idsOf({ tag, from: day(2).toISOString(), to: day(3).toISOString() })).toEqual([
      c,
      b,
    ])
    for (const bad of ['sort=best', 'priority=top']) {
      expect((await call('GET', `conversations?${bad}`)).body.code).toBe('invalid_input')
    }
  })

  describe('snoozing', () => {
    const eventsOf = async (id: string): Promise<unknown[]> => {
      const { data } = (await call('GET', `conversations/${id}/messages`)).body
      return data.flatMap(({ event }: { event?: object }) => event ?? [])
    }
    const in1h = () => new Date(Date.now() + 3_600_000).toISOString()

    test('takes out of sight until it is over', async () => {
      const id = await make()
      const until = in1h()
      const snoozed = await call('POST', `conversations/${id}/snooze`, { until })
      expect(snoozed.body.data).toMatchObject({ id, snoozedUntil: until })
      expect(await idsOf({ view: 'snoozed' })).toContain(id)
      expect(await idsOf({ view: 'unassigned' })).not.toContain(id)
      expect(await idsOf({ view: 'all' })).toContain(id)
      const { counts } = await list({ view: 'snoozed' })
      expect(counts.snoozed).toBeGreaterThan(0)
      expect((await call('GET', 'conversations/counts')).body.data).toEqual(counts)

      await call('POST', `conversations/${id}/snooze`, { until: null })
      expect(await idsOf({ view: 'unassigned' })).toContain(id)
      expect(await idsOf({ view: 'snoozed' })).not.toContain(id)
      const name = 'Amir Santos'
      expect(await eventsOf(id)).toEqual([
        { type: 'snoozed', name, until },
        { type: 'woken', name },
      ])
      // What is not snoozed cannot be woken: nothing happens, and nothing is told.
      await call('POST', `conversations/${id}/snooze`, { until: null })
      expect(await eventsOf(id)).toHaveLength(2)
    })

    test('leaves it at its place in the lists, and so does its end by hand', async () => {
      const [first, second] = [await make(), await make()]
      const order = async () =>
        (await idsOf({ view: 'all' })).filter((id: string) => id === first || id === second)
      expect(await order()).toEqual([second, first])
      await call('POST', `conversations/${first}/snooze`, { until: in1h() })
      expect(await order()).toEqual([second, first])
      await call('POST', `conversations/${first}/snooze`, { until: null })
      expect(await order()).toEqual([second, first])
    })

    test('ends by itself, and the conversation comes back on top', async () => {
      const id = await make()
      await make()
      const until = new Date(Date.now() + 300).toISOString()
      await call('POST', `conversations/${id}/snooze`, { until })
      await expect
        .poll(async () => (await call('GET', `conversations/${id}`)).body.data, { timeout: 5_000 })
        .not.toHaveProperty('snoozedUntil')
      expect((await idsOf({}))[0]).toBe(id)
      expect((await eventsOf(id)).at(-1)).toEqual({ type: 'woken' })
    })

    test('wants a time to come and an open conversation', async () => {
      const id = await make({ status: 'resolved' })
      const snooze = (body: unknown, as = agent) =>
        call('POST', `conversations/${id}/snooze`, body, as)
      for (const until of ['tomorrow', 5, undefined, new Date(0).toISOString()]) {
        expect([until, (await snooze({ until })).status]).toEqual([until, 400])
      }
      expect((await snooze({ until: in1h() })).body.code).toBe('conflict')
      const stranger = await api.signIn('other@demo.test')
      expect((await snooze({ until: in1h() }, stranger)).status).toBe(404)
    })
  })

  describe('resolving', () => {
    const waitingSince = new Date('2026-01-05T10:00:00.000Z')
    const verb = async (id: string, name: string) =>
      (await call('POST', `conversations/${id}/${name}`)).body.data

    test('can be taken back: the visitor waits as before, at the same place of the queue', async () => {
      const { db } = api.deps
      const id = await make({ waitingSince })
      const queuedAt = new Date('2026-01-05T09:59:00.000Z')
      await db.conversation.update({ where: { id }, data: { agentUnread: 3, queuedAt } })
      const resolved = await verb(id, 'resolve')
      expect(resolved).toMatchObject({ status: 'resolved', unread: 0 })
      expect(resolved).not.toHaveProperty('waitingSince')
      expect(await verb(id, 'reopen')).toMatchObject({
        status: 'queued',
        unread: 3,
        waitingSince: waitingSince.toISOString(),
      })
      expect(await db.conversation.findUnique({ where: { id } })).toMatchObject({
        queuedAt,
        resolvedAt: null,
        resolvedFrom: null,
      })
    })

    test('where nobody waited, nobody waits afterwards', async () => {
      const id = await make({ status: 'open', assigneeId: agentId })
      await verb(id, 'resolve')
      const reopened = await verb(id, 'reopen')
      expect(reopened).toMatchObject({ status: 'open', unread: 0, assignee: { id: agentId } })
      expect(reopened).not.toHaveProperty('waitingSince')
    })
  })

  describe('many at once', () => {
    const bulk = (body: unknown, as = agent) => call('POST', 'conversations/bulk', body, as)

    test('each gets what it can, and the losers say why', async () => {
      const [a, b] = [await make(), await make({ status: 'resolved' })]
      const unknown = newId('conversation')
      const ids = [a, b, unknown]
      const assigned = await bulk({ ids, action: 'assign', agentId })
      expect(assigned.body.data).toMatchObject([
        { id: a, conversation: { assignee: { id: agentId } } },
        { id: b, error: { code: 'conflict', detail: expect.stringContaining('reopen') } },
        { id: unknown, error: { code: 'not_found' } },
      ])
      await bulk({ ids: [a, b], action: 'tag', tag: ' late ' })
      const tagged = await bulk({ ids: [a, b], action: 'tag', tag: 'late' })
      expect(tagged.body.data).toMatchObject(
        [a, b].map((id) => ({ id, conversation: { tags: ['late'] } })),
      )
      const both = await Promise.all([
        bulk({ ids: [a], action: 'untag', tag: 'late' }),
        bulk({ ids: [a], action: 'tag', tag: 'vip' }),
      ])
      expect(both.map(({ status }) => status)).toEqual([200, 200])
      expect((await call('GET', `conversations/${a}`)).body.data.tags).toEqual(['vip'])

      const until = new Date(Date.now() + 60_000).toISOString()
      for (const [change, expected] of [
        [{ action: 'priority', priority: 'urgent' }, { priority: 'urgent' }],
        [{ action: 'snooze', until }, { snoozedUntil: until }],
        [{ action: 'resolve' }, { status: 'resolved' }],
        [{ action: 'reopen' }, { status: 'open' }],
        [
          { action: 'assign', agentId: null },
          { status: 'queued', assignee: null },
        ],
        [{ action: 'handback' }, { status: 'assistant' }],
        [{ action: 'markRead' }, { unread: 0 }],
      ] as const) {
        const { body } = await bulk({ ids: [a], ...change })
        expect(body.data).toMatchObject([{ id: a, conversation: expected }])
      }
    })

    test('wrong input and other companies change nothing', async () => {
      const id = await make()
      for (const body of [
        {},
        { ids: [], action: 'resolve' },
        { ids: [id], action: 'explode' },
        { ids: [id], action: 'tag' },
        { ids: [id], action: 'priority', priority: 'top' },
        { ids: Array.from({ length: 101 }, () => newId('conversation')), action: 'resolve' },
      ]) {
        expect((await bulk(body)).body.code).toBe('invalid_input')
      }
      const stranger = await api.signIn('other@demo.test')
      const foreign = await bulk({ ids: [id], action: 'resolve' }, stranger)
      expect(foreign.body.data).toMatchObject([{ id, error: { code: 'not_found' } }])
      expect((await call('GET', `conversations/${id}`)).body.data.status).toBe('queued')
    })
  })

  test('conversations are exported as lines, oldest first, by the same filters', async () => {
    const tag = `export-${database}`
    const ids = [await make({ tags: [tag], texts: ['One', 'Two'] })]
    await sleep(2)
    ids.push(await make({ tags: [tag], texts: ['Three, exportable'] }))
    const lines = async (query: string) => {
      const { body, headers } = await call(
        'GET',
        `exports/conversations?${query}`,
        undefined,
        owner,
      )
      expect(headers.get('content-type')).toContain('ndjson')
      return [body]
        .flat()
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line: string) => JSON.parse(line))
    }
    const all = await lines(`tag=${tag}`)
    expect(all.map((line) => line.conversation.id)).toEqual(ids)
    expect(all[0].messages.map((message: { text: string }) => message.text)).toEqual(['One', 'Two'])
    expect((await lines(`tag=${tag}&q=exportable`)).map((line) => line.conversation.id)).toEqual(
      ids.slice(1),
    )
    const stranger = await api.signIn('other@demo.test')
    const foreign = await call('GET', `exports/conversations?tag=${tag}`, undefined, stranger)
    expect(foreign.body).toBe('')
  })
})
