import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/protocol/ids'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, type CallOptions, startApi } from './api'

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let owner: string
  let agent: string
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    owner = await api.signIn('owner@demo.test')
    agent = await api.signIn('agent@demo.test')
  })
  afterAll(() => api.close())

  /** A queued conversation with `messages` words of its visitor. */
  async function makeConversation(messages = 1): Promise<string> {
    const { db } = api.deps
    const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
    const { workspaceId } = widget
    const contact = await db.contact.create({ data: { id: newId('contact'), workspaceId } })
    const id = newId('conversation')
    await db.conversation.create({
      data: {
        id,
        workspaceId,
        widgetId: widget.id,
        contactId: contact.id,
        status: 'queued',
        lastSeq: messages,
        rev: messages,
        preview: 'Where is it?',
      },
    })
    await db.message.createMany({
      data: Array.from({ length: messages }, (_, n) => ({
        id: newId('message'),
        workspaceId,
        conversationId: id,
        seq: n + 1,
        rev: n + 1,
        author: 'visitor' as const,
        text: `Where is it? ${n + 1}`,
      })),
    })
    return id
  }

  let id: string
  beforeEach(async () => {
    id = await makeConversation()
  })

  const call = (method: string, path: string, as: string, body?: unknown, more: CallOptions = {}) =>
    api.call(method, `/api/v1/conversations${path}`, {
      as,
      ...(body !== undefined && { body }),
      ...more,
    })

  test('a citation of an answer opens its passage, for the workspace alone', async () => {
    const { db } = api.deps
    const { workspaceId } = await db.conversation.findUniqueOrThrow({ where: { id } })
    const messageId = newId('message')
    const passage = 'Parcels take long. You have 45 days to send them back. Keep the slip.'
    const quote = 'You have 45 days to send them back.'
    const citation = {
      index: 1,
      passageId: newId('passage'),
      documentId: newId('document'),
      title: 'Returns',
      url: 'https://shop.test/returns',
      headings: ['Returns', 'By mail'],
      passage,
      quote,
      quoteStart: passage.indexOf(quote),
      start: 0,
      end: 9,
    }
    await db.message.create({
      data: {
        ...{ id: messageId, workspaceId, conversationId: id, seq: 2, rev: 2 },
        ...{ author: 'assistant', status: 'complete', text: '45 days.', citations: [citation] },
        widgetNumber: 0,
      },
    })
    const open = (index: number | string, as: string) =>
      api.call('GET', `/api/v1/messages/${messageId}/passages/${index}`, { as })
    const { body } = await open(1, agent)
    expect(body.data).toEqual({
      title: 'Returns',
      url: 'https://shop.test/returns',
      headings: ['Returns', 'By mail'],
      text: passage,
      quote: { start: 19, end: 19 + quote.length },
    })
    expect((await open(2, agent)).status).toBe(404)
    expect((await open('x', agent)).status).toBe(404)
    expect((await open(1, await api.signIn('other@demo.test'))).status).toBe(404)
  })

  test('of two agents who claim at the same time one wins, and the other is told who', async () => {
    const answers = await Promise.all(
      [owner, agent].map((as) => call('POST', `/${id}/claim`, as, {})),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = answers.find(({ status }) => status === 200)?.body.data
    const lost = answers.find(({ status }) => status === 409)?.body
    expect(lost).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining(won.assignee.name),
    })
  })

  test('a conversation is answered, resolved, reopened and handed back', async () => {
    const clientId = randomUUID()
    const sent = await call('POST', `/${id}/messages`, agent, { clientId, text: 'On its way' })
    expect(sent.status).toBe(201)
    expect(sent.body.data).toMatchObject({ author: 'agent', text: 'On its way', clientId })
    const again = await call('POST', `/${id}/messages`, agent, { clientId, text: 'On its way' })
    expect(again.body.data.id).toBe(sent.body.data.id)
    const note = { clientId: randomUUID(), text: 'VIP', note: true }
    expect((await call('POST', `/${id}/messages`, owner, note)).body.data.kind).toBe('note')

    expect(
      (await call('PATCH', `/${id}`, agent, { tags: ['late'], priority: 'high' })).body.data,
    ).toMatchObject({ tags: ['late'], priority: 'high' })
    expect((await call('POST', `/${id}/resolve`, agent, {})).body.data.status).toBe('resolved')
    // No body at all counts as `{}`.
    expect((await call('POST', `/${id}/reopen`, agent)).status).toBe(200)
    expect((await call('POST', `/${id}/handback`, agent)).body.data.status).toBe('assistant')

    const detail = (await call('GET', `/${id}`, agent)).body.data
    expect(detail).toMatchObject({ id, escalations: [], widget: { name: expect.any(String) } })
    for (const [format, type] of [
      ['json', 'application/json'],
      ['csv', 'text/csv'],
      ['txt', 'text/plain'],
    ]) {
      const file = await call('GET', `/${id}/export?format=${format}`, agent)
      expect(file.headers.get('content-type')).toContain(type)
      expect(JSON.stringify(file.body)).toContain('On its way')
    }
    expect((await call('GET', `/${id}/export?format=pdf`, agent)).status).toBe(400)
  })

  describe('messages', () => {
    test('are read backwards by cursor, in the order of seq', async () => {
      const long = await makeConversation(7)
      const seen: number[][] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body } = await call('GET', `/${long}/messages?limit=3&cursor=${cursor}`, agent)
        seen.push(body.data.map((message: { seq: number }) => message.seq))
        expect(body.more).toBe(body.nextCursor !== null)
        cursor = body.nextCursor
      }
      expect(seen).toEqual([[5, 6, 7], [2, 3, 4], [1]])
      const changed = await call('GET', `/${long}/messages?afterRev=5`, agent)
      expect(changed.body.data.map((message: { seq: number }) => message.seq)).toEqual([6, 7])
      expect(changed.body.rev).toBe(7)
    })

    test('that are no good are refused', async () => {
      for (const body of [
        {},
        { clientId: 'x', text: 'a' },
        { clientId: randomUUID(), text: ' ' },
        { clientId: randomUUID(), text: 'x'.repeat(4001) },
      ]) {
        expect((await call('POST', `/${id}/messages`, agent, body)).body.code).toBe('invalid_input')
      }
      expect((await call('GET', `/${id}/messages?beforeSeq=-1`, agent)).status).toBe(400)
    })
  })

  test('the list has views, filters, numbers and cursors', async () => {
    const list = async (query: string) => (await call('GET', `?${query}`, agent)).body
    expect((await list('view=unassigned')).counts.unassigned).toBeGreaterThan(0)
    await call('POST', `/${id}/claim`, agent, {})
    expect(
      (await list('view=mine&q=&status=&tag=')).data.map((row: { id: string }) => row.id),
    ).toContain(id)
    const first = await list('limit=1')
    const second = await list(`limit=1&cursor=${first.nextCursor}`)
    expect(second.data[0].id).not.toBe(first.data[0].id)
    expect(second).not.toHaveProperty('counts')
    for (const bad of ['view=none', 'status=none', 'from=yesterday', 'cursor=e30', 'limit=-1']) {
      expect([bad, (await list(bad)).code]).toEqual([bad, 'invalid_input'])
    }
  })

  test('another company sees nothing of it', async () => {
    const stranger = await api.signIn('other@demo.test')
    expect((await call('GET', '', stranger)).body.data).toEqual([])
    for (const verb of ['claim', 'release', 'resolve', 'reopen', 'handback', 'assign']) {
      expect([verb, (await call('POST', `/${id}/${verb}`, stranger, {})).status]).toEqual([
        verb,
        404,
      ])
    }
    for (const path of ['', '/messages', '/export']) {
      expect((await call('GET', `/${id}${path}`, stranger)).status).toBe(404)
    }
    const planted = { clientId: randomUUID(), text: 'Hello' }
    expect((await call('POST', `/${id}/messages`, stranger, planted)).status).toBe(404)
  })
})
