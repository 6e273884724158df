import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, startApi } from './api'

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  const as: Record<string, string> = {}
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    for (const who of ['owner', 'agent', 'other']) as[who] = await api.signIn(`${who}@demo.test`)
  })
  afterAll(() => api.close())

  const call = (method: string, path: string, body?: unknown, who = 'owner') =>
    api.call(method, `/api/v1/${path}`, { as: as[who], ...(body !== undefined && { body }) })

  async function conversation(id: string, tags: string[]) {
    const { db } = api.deps
    const { workspaceId, id: widgetId } = await db.widget.findUniqueOrThrow({
      where: { key: 'wk_demo' },
    })
    await db.contact.create({ data: { id: `con_${id}`, workspaceId } })
    await db.conversation.create({
      data: { id, workspaceId, widgetId, contactId: `con_${id}`, tags },
    })
  }
  const tagsOf = async (id: string) =>
    (await api.deps.db.conversation.findUniqueOrThrow({ where: { id } })).tags

  describe('tags', () => {
    test('are renamed and deleted in all conversations that carry them', async () => {
      await conversation('cnv_a', ['billing', 'Refund'])
      await conversation('cnv_b', ['Refund', 'refunds'])
      const made = await call('POST', 'tags', { name: '  Refund ', color: 'red' })
      expect(made.status).toBe(201)
      expect(made.body.data).toMatchObject({ name: 'Refund', color: 'red', conversations: 2 })
      const { id } = made.body.data

      const renamed = await call('PATCH', `tags/${id}`, { name: 'refunds' })
      expect(renamed.body.data).toMatchObject({ name: 'refunds', color: 'red', conversations: 2 })
      expect(await tagsOf('cnv_a')).toEqual(['billing', 'refunds'])
      expect(await tagsOf('cnv_b')).toEqual(['refunds'])
      const { rev } = await api.deps.db.conversation.findUniqueOrThrow({ where: { id: 'cnv_a' } })
      expect(rev).toBe(1)

      expect((await call('DELETE', `tags/${id}`)).status).toBe(204)
      expect(await tagsOf('cnv_a')).toEqual(['billing'])
      expect((await call('PATCH', `tags/${id}`, { color: 'blue' })).status).toBe(404)

      const log = await api.deps.db.auditEntry.findMany({
        where: { entityId: id },
        orderBy: { id: 'asc' },
      })
      expect(log.map(({ action, before, after }) => [action, before, after])).toEqual([
        ['tag.created', null, { name: 'Refund', color: 'red' }],
        ['tag.updated', { name: 'Refund' }, { name: 'refunds' }],
        ['tag.deleted', { name: 'refunds', color: 'red' }, null],
      ])
    })

    test('have names of their own, capital letters or not, also when made at the same time', async () => {
      const answers = await Promise.all(
        ['VIP', 'vip', 'Vip', 'VIP'].map((name) => call('POST', 'tags', { name })),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
      const other = await call('POST', 'tags', { name: 'Other' })
      const clash = await call('PATCH', `tags/${other.body.data.id}`, { name: 'vIP' })
      expect(clash.body).toMatchObject({ code: 'conflict', errors: { name: [expect.any(String)] } })
      expect((await call('POST', 'tags', { name: 'vip' }, 'other')).status).toBe(201)
    })

    test('are the admins’ to change; agents read them, page by page', async () => {
      expect((await call('POST', 'tags', { name: 'No' }, 'agent')).status).toBe(403)
      const all = (await call('GET', 'tags', undefined, 'agent')).body.data
      const names = all.map(({ name }: { name: string }) => name)
      const paged: string[] = []
      let cursor = ''
      do {
        const { body } = await call('GET', `tags?limit=1&cursor=${cursor}`, undefined, 'agent')
        paged.push(...body.data.map(({ name }: { name: string }) => name))
        cursor = body.nextCursor ?? ''
      } while (cursor)
      expect(paged).toEqual(names)
      for (const body of [{}, { name: ' ' }, { name: 'x'.repeat(51) }, { name: 'a', color: 'mud' }])
        expect((await call('POST', 'tags', body)).status).toBe(400)
    })
  })

  describe('canned responses', () => {
    test('are written and found by agents', async () => {
      const made = await call(
        'POST',
        'canned-responses',
        { shortcut: '/Hello', text: 'Hello {{visitor.name}}, this is {{ agent.name }}.' },
        'agent',
      )
      expect(made.status).toBe(201)
      expect(made.body.data).toMatchObject({ shortcut: 'hello', version: 1 })
      await call('POST', 'canned-responses', { shortcut: '退款', text: '退款需要五天。' })
      const find = async (q: string) =>
        (
          await call('GET', `canned-responses?q=${encodeURIComponent(q)}`, undefined, 'agent')
        ).body.data.map(({ shortcut }: { shortcut: string }) => shortcut)
      expect(await find('/hel')).toEqual(['hello'])
      expect(await find('五天')).toEqual(['退款'])
      expect(await find('100%')).toEqual([])
      const read = await call('GET', `canned-responses/${made.body.data.id}`, undefined, 'agent')
      expect(read.body.data).toEqual(made.body.data)
    })

    test('notice that somebody else was faster', async () => {
      const { data } = (await call('POST', 'canned-responses', { shortcut: 'eta', text: 'Soon.' }))
        .body
      const patch = (text: string, who: string) =>
        call('PATCH', `canned-responses/${data.id}`, { text, version: data.version }, who)
      const answers = await Promise.all([patch('A', 'owner'), patch('B', 'agent')])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const stored = (await call('GET', `canned-responses/${data.id}`)).body.data
      expect(stored.version).toBe(2)
      expect(stored.text).toBe(answers[0]?.status === 200 ? 'A' : 'B')
    })

    test('take known placeholders and free shortcuts alone', async () => {
      const wrong = await call('POST', 'canned-responses', { shortcut: 'x', text: '{{contact}}' })
      expect(wrong.body.errors.text[0]).toContain('{{visitor.name}}')
      for (const shortcut of ['', '/', 'two words', 'a/b', 'x'.repeat(60)])
        expect((await call('POST', 'canned-responses', { shortcut, text: 'Text' })).status).toBe(
          400,
        )
      const twice = await Promise.all(
        [1, 2, 3].map(() => call('POST', 'canned-responses', { shortcut: 'once', text: 'Text' })),
      )
      expect(twice.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    })

    test('can be deleted', async () => {
      const { data } = (await call('POST', 'canned-responses', { shortcut: 'bye', text: 'Bye' }))
        .body
      expect((await call('DELETE', `canned-responses/${data.id}`)).status).toBe(204)
      expect((await call('GET', `canned-responses/${data.id}`)).status).toBe(404)
    })
  })
})
