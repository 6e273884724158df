import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, type CallOptions, startApi } from './api'

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let as: string
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    as = await api.signIn('owner@demo.test')
  })
  afterAll(() => api.close())

  const call = (method: string, path: string, body?: unknown, options: CallOptions = {}) =>
    api.call(method, `/api/v1/${path}`, { as, ...(body !== undefined && { body }), ...options })
  const data = async (method: string, path: string, body?: unknown) => {
    const answer = await call(method, path, body)
    expect(answer.body?.detail).toBeUndefined()
    return answer.body.data
  }

  test('the demo is seeded once: a second run changes nothing', async () => {
    const { db } = api.deps
    const counts = () =>
      Promise.all([
        db.user.count(),
        db.workspace.count(),
        db.document.count(),
        db.escalationRule.count(),
      ])
    const before = await counts()
    await seedDemo(api.deps)
    expect(await counts()).toEqual(before)
    const me = await data('GET', 'me')
    expect(me).toMatchObject({
      user: { email: 'owner@demo.test' },
      role: 'owner',
      model: { provider: 'offline' },
    })
    const [article] = await data(
      'GET',
      `search?q=${encodeURIComponent('how long can I return something')}`,
    )
    expect(article.url).toMatch(`${api.deps.env.publicUrl}/demo/help/`)
  })

  describe('knowledge', () => {
    let base: { id: string }
    beforeEach(async () => {
      base = await data('POST', 'knowledge-bases', { name: 'Boats' })
    })
    const find = (q: string) =>
      data('GET', `search?knowledgeBaseId=${base.id}&q=${encodeURIComponent(q)}`)

    test('a document can be found at once, in its new words after a change, and no more when it is gone', async () => {
      const document = await data('POST', `knowledge-bases/${base.id}/documents`, {
        title: 'Mooring',
        text: '# Mooring\n\nA berth in the marina costs 40 euros a night.',
        url: 'https://boats.example/mooring',
      })
      expect(document).toMatchObject({ language: 'en', enabled: true, passages: 1 })
      const [hit] = await find('what does a berth in the marina cost')
      expect(hit).toMatchObject({ documentId: document.id, title: 'Mooring', url: document.url })
      expect(hit.text).toContain('40 euros')

      const changed = await data('PATCH', `documents/${document.id}`, {
        text: 'Un amarre en el puerto cuesta 45 euros por noche.',
        url: null,
      })
      expect(changed).toMatchObject({ language: 'es', url: null })
      expect(await find('what does a berth in the marina cost')).toEqual([])
      expect(await find('¿cuánto cuesta un amarre en el puerto?')).toHaveLength(1)

      await data('PATCH', `documents/${document.id}`, { enabled: false })
      expect(await find('¿cuánto cuesta un amarre en el puerto?')).toEqual([])
      await data('PATCH', `documents/${document.id}`, { enabled: true })
      expect(await find('¿cuánto cuesta un amarre en el puerto?')).toHaveLength(1)

      expect((await call('DELETE', `documents/${document.id}`)).status).toBe(204)
      expect(await find('¿cuánto cuesta un amarre en el puerto?')).toEqual([])
      expect((await call('DELETE', `documents/${document.id}`)).status).toBe(404)
    })

    test('a list goes on behind its cursor, without gaps or repetition', async () => {
      for (let n = 0; n < 5; n++) {
        await data('POST', `knowledge-bases/${base.id}/documents`, {
          title: `Part ${n}`,
          text: 'words',
        })
      }
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body } = await call(
          'GET',
          `knowledge-bases/${base.id}/documents?limit=2&cursor=${cursor}`,
        )
        expect(body.data.length).toBeLessThanOrEqual(2)
        seen.push(...body.data.map((row: { title: string }) => row.title))
        cursor = body.nextCursor
      }
      expect(seen).toEqual(['Part 4', 'Part 3', 'Part 2', 'Part 1', 'Part 0'])
      expect((await call('GET', `knowledge-bases/${base.id}/documents?limit=1000`)).status).toBe(
        200,
      )
      for (const bad of ['limit=0', 'limit=x', 'cursor=%21%21', 'cursor=bm9wZQ', 'cursor=W10']) {
        const { body } = await call('GET', `knowledge-bases/${base.id}/documents?${bad}`)
        expect([bad, body.code]).toEqual([bad, 'invalid_input'])
      }
    })

    test('a knowledge base goes with its documents, and from its assistants', async () => {
      const document = await data('POST', `knowledge-bases/${base.id}/documents`, {
        title: 'A',
        text: 'b',
      })
      const assistant = await data('POST', 'assistants', {
        name: 'Skipper',
        knowledgeBaseIds: [base.id],
      })
      expect(assistant.knowledgeBaseIds).toEqual([base.id])
      expect((await data('PATCH', `knowledge-bases/${base.id}`, { description: 'x' })).name).toBe(
        'Boats',
      )
      expect((await call('DELETE', `knowledge-bases/${base.id}`)).status).toBe(204)
      expect((await call('GET', `documents/${document.id}`)).status).toBe(404)
      expect((await data('GET', `assistants/${assistant.id}`)).knowledgeBaseIds).toEqual([])
    })
  })

  describe('widgets and assistants', () => {
    test('a widget is made, changed in part, given a new secret and deleted', async () => {
      const [assistant] = await data('GET', 'assistants')
      const widget = await data('POST', 'widgets', {
        name: 'Blog',
        assistantId: assistant.id,
        allowedOrigins: ['https://blog.example'],
        greeting: { en: 'Hi', 'zh-CN': '您好' },
        suggestions: { en: ['Where is it?'] },
      })
      expect(widget.key).toMatch(/^wk_/)
      expect(widget).not.toHaveProperty('secret')
      const changed = await data('PATCH', `widgets/${widget.id}`, {
        appearance: { accent: '#ff0000' },
      })
      expect(changed.appearance).toEqual({
        accent: '#ff0000',
        position: 'right',
        colorScheme: 'auto',
        launcher: 'chat',
        launcherLabel: {},
      })
      const same = { name: null, assistantId: null, appearance: { accent: null }, greeting: null }
      expect(await data('PATCH', `widgets/${widget.id}`, same)).toMatchObject({
        name: 'Blog',
        greeting: widget.greeting,
        appearance: changed.appearance,
      })
      expect(changed.allowedOrigins).toEqual(['https://blog.example'])
      expect((await api.deps.config.widgetByKey(widget.key))?.settings.appearance.accent).toBe(
        '#ff0000',
      )

      const { secret } = await data('POST', `widgets/${widget.id}/rotate-secret`)
      const stored = await api.deps.db.widget.findUniqueOrThrow({ where: { id: widget.id } })
      expect(stored.secret).not.toContain(secret)
      expect(api.deps.secrets.decrypt(stored.secret)).toBe(secret)

      for (const origin of [
        'https://blog.example/',
        'blog.example',
        'https://a;b',
        'null',
        'ftp://x.example',
      ]) {
        const wrong = await call('PATCH', `widgets/${widget.id}`, { allowedOrigins: [origin] })
        expect([origin, wrong.status]).toEqual([origin, 400])
      }
      expect((await call('DELETE', `widgets/${widget.id}`)).status).toBe(204)
      expect(await api.deps.config.widgetByKey(widget.key)).toBeNull()
    })

    test('a widget with conversations stays', async () => {
      const { db } = api.deps
      const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
      const { workspaceId } = widget
      await db.contact.create({ data: { id: 'con_1', workspaceId } })
      await db.conversation.create({
        data: { id: 'cnv_1', workspaceId, widgetId: widget.id, contactId: 'con_1' },
      })
      expect((await call('DELETE', `widgets/${widget.id}`)).body.code).toBe('conflict')
    })

    test('another workspace can be made and worked in by naming it', async () => {
      const made = await data('POST', 'workspaces', { name: '第二' })
      expect(made.role).toBe('owner')
      const { body } = await call('GET', 'widgets', undefined, {
        headers: { 'x-workspace': made.id },
      })
      expect(body.data).toHaveLength(1)
      expect((await data('GET', 'workspaces')).map((w: { id: string }) => w.id)).toContain(made.id)
    })
  })

  describe('requests that are no good', () => {
    test('answer with a problem that says so', async () => {
      const post = (raw: BodyInit, headers = {}) =>
        call('POST', 'knowledge-bases', undefined, { raw, headers })
      expect((await post('{')).body).toMatchObject({ code: 'invalid_input', status: 400 })
      expect((await post('[]')).body.code).toBe('invalid_input')
      expect((await post('null')).body.code).toBe('invalid_input')
      expect((await post(new Uint8Array([0x22, 0xff, 0x22]))).body.code).toBe('invalid_input')
      expect((await post('name=x', { 'content-type': 'text/plain' })).body.code).toBe(
        'invalid_input',
      )
      const large = await post(JSON.stringify({ name: 'x'.repeat(1_100_000) }))
      expect([large.status, large.body.code]).toEqual([413, 'too_large'])
      const blank = await post(JSON.stringify({ name: ' \u0000 ' }))
      expect(blank.body.errors.name).toEqual([expect.stringContaining('blank')])
      expect(blank.headers.get('x-request-id')).toBe(blank.body.requestId)
      expect(blank.headers.get('cache-control')).toBe('no-store')
    })

    test('to unknown addresses are 404, with ids of any form', async () => {
      expect((await call('GET', 'nothing/at/all')).body).toMatchObject({
        code: 'not_found',
        status: 404,
      })
      expect((await call('POST', 'conversations/x/teleport', {})).status).toBe(404)
      for (const id of ['x', '%00', "'; DROP TABLE x", 'a'.repeat(300)]) {
        expect((await call('GET', `documents/${encodeURIComponent(id)}`)).status).toBe(404)
      }
    })
  })
})
