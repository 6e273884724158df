import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET as openFile } from '@/app/files/[token]/route'
import { createFileLinks } from '@/lib/auth/file-links'
import { MAX_ATTACHMENT_BYTES } from '@/lib/protocol/attachment'
import type { Attachment } from '@/lib/protocol/message'
import { sweepUnsent } from '@/lib/services/attachment/sweep'
import { seedDemo } from '@/prisma/seed/demo'
import * as samples from '@/tests/support/sample-files'
import { DATABASES } from '@/tests/support/test-database'
import { VisitorClient, type VisitorOptions } from '@/tests/support/visitor-client'
import { type Answered, type Api, type CallOptions, startApi } from './api'

const WIDGET = '/api/widget/v1/attachments'
const CONSOLE = '/api/v1/attachments'

function form(bytes: Uint8Array, name: string, type = 'application/octet-stream', field = 'file') {
  const data = new FormData()
  data.append(field, new Blob([new Uint8Array(bytes)], { type }), name)
  return data
}

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let owner: string
  let agent: string
  let stranger: string
  let visitor: VisitorClient
  const clients: VisitorClient[] = []
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    owner = await api.signIn('owner@demo.test')
    agent = await api.signIn('agent@demo.test')
    stranger = await api.signIn('other@demo.test')
  })
  afterAll(async () => {
    for (const client of clients) client.close()
    await api.close()
  })
  beforeEach(async () => {
    visitor = await connect()
  })

  async function connect(options: VisitorOptions = {}): Promise<VisitorClient> {
    const client = new VisitorClient(api.deps.env.publicUrl, { widgetKey: 'wk_demo', ...options })
    clients.push(client)
    return client.connect()
  }

  const upload = (
    by: VisitorClient,
    bytes: Uint8Array = samples.PNG,
    name = 'a.png',
    more: CallOptions = {},
  ) =>
    api.call('POST', WIDGET, {
      key: by.session.token,
      origin: null,
      raw: form(bytes, name),
      ...more,
    })
  const uploaded = async (...args: Parameters<typeof upload>): Promise<Attachment> => {
    const answer = await upload(...args)
    expect(answer.status).toBe(201)
    return answer.body.attachment
  }
  const asAgent = async (as: string, bytes: Uint8Array, name: string): Promise<Attachment> =>
    (await api.call('POST', CONSOLE, { as, raw: form(bytes, name) })).body.data
  const open = (url: string) => {
    const token = new URL(url).pathname.slice('/files/'.length)
    return openFile(new Request(url), { params: Promise.resolve({ token }) })
  }
  const send = (by: VisitorClient, attachmentIds: string[], more: object = {}) =>
    by.raw('message:send', { clientId: randomUUID(), text: 'See this', attachmentIds, ...more })
  const refused = { ok: false, error: { code: 'invalid_input' } }

  test('a visitor uploads a file, and sends it with a message that everybody gets', async () => {
    const image = await uploaded(visitor, samples.PNG, 'Broken strap.png')
    expect(image).toEqual({
      id: expect.stringMatching(/^att_/),
      name: 'Broken strap.png',
      type: 'image/png',
      bytes: samples.PNG.byteLength,
      url: expect.stringContaining('/files/'),
    })
    const list = await uploaded(visitor, samples.TEXT, 'orders.csv')
    const { conversation, message } = await visitor.call('message:send', {
      clientId: randomUUID(),
      text: 'It arrived broken',
      attachmentIds: [list.id, image.id],
    })
    expect(message.attachments.map(({ id }) => id)).toEqual([list.id, image.id])
    const pushed = await visitor.waitFor('message', (push) => push.message.id === message.id)
    expect(pushed.message).toEqual(message)
    for (const seen of [
      (await visitor.open()).messages,
      (await visitor.sync(conversation.id, 0)).messages,
      (
        await visitor.call('conversation:history', {
          conversationId: conversation.id,
          beforeSeq: message.seq + 1,
          limit: 5,
        })
      ).messages,
      (await api.call('GET', `/api/v1/conversations/${conversation.id}/messages`, { as: agent }))
        .body.data as (typeof message)[],
    ]) {
      const found = seen.find(({ id }) => id === message.id)
      expect(found?.attachments.map(({ name, type }) => [name, type])).toEqual([
        ['orders.csv', 'text/csv'],
        ['Broken strap.png', 'image/png'],
      ])
    }
    const exported = (format: string) =>
      api.call('GET', `/api/v1/conversations/${conversation.id}/export?format=${format}`, {
        as: agent,
      })
    expect((await exported('txt')).body).toContain('[file: orders.csv]\n[file: Broken strap.png]')
    expect((await exported('csv')).body).toContain('It arrived broken,orders.csv; Broken strap.png')
  })

  test('an agent replies with a file, which the visitor gets; a file is fetched with a fresh address', async () => {
    const { conversation } = await visitor.send('Hello')
    const manual = await asAgent(agent, samples.PDF, 'Manual.pdf')
    const path = `/api/v1/conversations/${conversation.id}/messages`
    const body = { clientId: randomUUID(), text: 'Here', attachmentIds: [manual.id] }
    const sent = await api.call('POST', path, { as: agent, body })
    expect(sent.status).toBe(201)
    expect(sent.body.data.attachments).toMatchObject([{ id: manual.id, name: 'Manual.pdf' }])
    const { message } = await visitor.waitFor('message', (push) => push.message.text === 'Here')
    expect(message.attachments).toMatchObject([{ type: 'application/pdf' }])
    const again = await api.call('POST', path, { as: agent, body })
    expect(again.body.data.id).toBe(sent.body.data.id)
    const reused = { ...body, clientId: randomUUID() }
    expect((await api.call('POST', path, { as: agent, body: reused })).body.code).toBe(
      'invalid_input',
    )
    const fetched = await api.call('GET', `${CONSOLE}/${manual.id}`, { as: owner })
    expect((await open(fetched.body.data.url)).status).toBe(200)
    expect((await api.call('GET', `${CONSOLE}/${manual.id}`, { as: stranger })).status).toBe(404)
    const unsent = await asAgent(agent, samples.PDF, 'Draft.pdf')
    expect((await api.call('GET', `${CONSOLE}/${unsent.id}`, { as: owner })).status).toBe(404)
    const note = { clientId: randomUUID(), text: 'For us', attachmentIds: [unsent.id], note: true }
    const noted = await api.call('POST', path, { as: agent, body: note })
    expect(noted.body.data).toMatchObject({ kind: 'note', attachments: [{ name: 'Draft.pdf' }] })
  })

  test('repeated and simultaneous sends with files make one message', async () => {
    const { id } = await uploaded(visitor)
    const clientId = randomUUID()
    const tab = await connect({ token: visitor.session.token })
    const answers = await Promise.all(
      [visitor, tab, visitor, tab].map((by) => send(by, [id], { clientId })),
    )
    answers.push(await send(visitor, [id], { clientId }))
    const ids = answers.map((answer) => (answer.ok ? answer.data : answer))
    expect(new Set(ids.map((data) => (data as { message: { id: string } }).message.id)).size).toBe(
      1,
    )
    expect(await api.deps.db.message.count({ where: { clientId } })).toBe(1)
  })

  test('of two messages with the same file one is refused, and leaves nothing', async () => {
    const { conversation } = await visitor.send('Hello')
    const { id } = await uploaded(visitor)
    const other = await uploaded(visitor)
    const answers = await Promise.all([
      send(visitor, [id], { conversationId: conversation.id }),
      send(visitor, [other.id, id], { conversationId: conversation.id }),
      send(visitor, [id]),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toMatchObject(refused)
    const carrying = await api.deps.db.message.count({
      where: { senderId: visitor.session.visitorId, attachments: { not: [] } },
    })
    expect(carrying).toBe(1)
  })

  test('files of others, of nobody, or too many, cannot be sent', async () => {
    const theirs = await uploaded(await connect())
    const mine = await uploaded(visitor)
    const agents = await asAgent(agent, samples.PNG, 'a.png')
    const elsewhere = await uploaded(await connect({ widgetKey: 'wk_other' }))
    for (const ids of [
      [theirs.id],
      [mine.id, theirs.id],
      [agents.id],
      [elsewhere.id],
      ['att_nothing'],
      Array.from({ length: 11 }, (_, n) => `att_${n}`),
    ]) {
      expect(await send(visitor, ids)).toMatchObject(refused)
    }
    expect((await visitor.open()).conversation).toBeNull()
    expect(await send(visitor, [mine.id, mine.id])).toMatchObject({
      ok: true,
      data: { message: { attachments: [{ id: mine.id }] } },
    })
    const { conversation } = await visitor.open()
    const reply = { clientId: randomUUID(), text: 'x', attachmentIds: [theirs.id] }
    const path = `/api/v1/conversations/${conversation?.id}/messages`
    expect((await api.call('POST', path, { as: owner, body: reply })).body.code).toBe(
      'invalid_input',
    )
  })

  describe('an upload is refused', () => {
    const code = ({ status, body }: Answered) => [status, body.code]

    test('without a good token, or from a site that may not use the widget', async () => {
      const { token } = visitor.session
      for (const key of [undefined, 'nonsense', `${token}x`, 'pk_12345678_abc']) {
        const raw = form(samples.PNG, 'a.png')
        const answer = await api.call('POST', WIDGET, { ...(key && { key }), raw })
        expect(code(answer)).toEqual([401, 'unauthorized'])
      }
      expect(
        code(await upload(visitor, samples.PNG, 'a.png', { origin: 'https://evil.test' })),
      ).toEqual([403, 'forbidden'])
      const own = api.deps.env.publicUrl
      expect((await upload(visitor, samples.PNG, 'a.png', { origin: own })).status).toBe(201)
      const raw = form(samples.PNG, 'a.png')
      expect(code(await api.call('POST', CONSOLE, { raw }))).toEqual([401, 'unauthorized'])
      expect(code(await api.call('POST', CONSOLE, { as: agent, raw, origin: null }))).toEqual([
        403,
        'forbidden',
      ])
    })

    test('where it is too large, empty, of another kind, or no file at all', async () => {
      const most = new Uint8Array(MAX_ATTACHMENT_BYTES).fill(65)
      expect((await upload(visitor, most, 'most.txt')).status).toBe(201)
      const more = new Uint8Array(MAX_ATTACHMENT_BYTES + 1).fill(65)
      expect(code(await upload(visitor, more, 'more.txt'))).toEqual([413, 'too_large'])
      const much = new Uint8Array(MAX_ATTACHMENT_BYTES * 2).fill(65)
      expect(code(await upload(visitor, much, 'much.txt'))).toEqual([413, 'too_large'])
      const invalid = [400, 'invalid_input']
      expect(code(await upload(visitor, new Uint8Array(), 'empty.png'))).toEqual(invalid)
      expect(code(await upload(visitor, samples.EXE, 'photo.png'))).toEqual(invalid)
      expect(code(await upload(visitor, samples.ZIP, 'a.docx'))).toEqual(invalid)
      const two = form(samples.PNG, 'a.png')
      two.append('file', new Blob(['x']), 'b.txt')
      for (const raw of [two, form(samples.PNG, 'a.png', 'image/png', 'photo'), '{}', 'nothing']) {
        expect(code(await upload(visitor, samples.PNG, 'a', { raw }))).toEqual(invalid)
      }
      const headers = { 'content-type': 'multipart/form-data; boundary=x' }
      expect(code(await upload(visitor, samples.PNG, 'a', { raw: 'broken', headers }))).toEqual(
        invalid,
      )
    })

    test('when a visitor uploads too often', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => upload(visitor)))
      const limited = answers.filter(({ status }) => status === 429)
      expect(limited.length).toBeGreaterThan(5)
      expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await upload(await connect())).status).toBe(201)
    })
  })

  test('a file is served as what it is, and can do nothing', async () => {
    const image = await open((await uploaded(visitor, samples.PNG, 'a "b" é.html')).url)
    expect(image.status).toBe(200)
    expect(new Uint8Array(await image.arrayBuffer())).toEqual(samples.PNG)
    expect(image.headers.get('content-type')).toBe('image/png')
    expect(image.headers.get('content-disposition')).toBe(
      `inline; filename="a _b_ _.html.png"; filename*=UTF-8''a%20%22b%22%20%C3%A9.html.png`,
    )
    expect(image.headers.get('x-content-type-options')).toBe('nosniff')
    expect(image.headers.get('content-security-policy')).toMatch(/default-src 'none';.*; sandbox/)
    expect(image.headers.get('cache-control')).toContain('private')
    const page = new TextEncoder().encode('<script>alert(1)</script>')
    const text = await open((await uploaded(visitor, page, '../../evil.html')).url)
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(text.headers.get('content-disposition')).toContain(
      'attachment; filename="evil.html.txt"',
    )
  })

  test('its address runs out, cannot be made up, and dies with the file', async () => {
    const { id, url } = await uploaded(visitor)
    const { env, secrets, files, db } = api.deps
    const status = async (address: string) => (await open(address)).status
    expect(await status(`${url}x`)).toBe(403)
    expect(await status(url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).slice(0, -1))).toBe(
      403,
    )
    const { workspaceId, file } = await db.attachment.findUniqueOrThrow({ where: { id } })
    const named = { workspaceId, attachmentId: id }
    const old = createFileLinks(secrets, env, () => Date.now() - 3_700_000).url(named)
    const answer = await open(old)
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'forbidden'])
    expect(await status(api.deps.fileLinks.url({ ...named, workspaceId: 'ws_other' }))).toBe(404)
    await files.remove(file)
    expect(await status(url)).toBe(404)
  })

  test('what was not sent within a day is removed, what was sent stays', async () => {
    const [kept, lost, fresh] = [
      await uploaded(visitor),
      await uploaded(visitor),
      await uploaded(visitor),
    ]
    await send(visitor, [kept.id])
    const yesterday = new Date(Date.now() - 25 * 3600_000)
    await api.deps.db.attachment.updateMany({
      where: { id: { in: [kept.id, lost.id] } },
      data: { createdAt: yesterday },
    })
    expect(await sweepUnsent(api.deps)).toBe(1)
    expect((await open(kept.url)).status).toBe(200)
    expect((await open(fresh.url)).status).toBe(200)
    expect((await open(lost.url)).status).toBe(404)
    expect(await send(visitor, [lost.id])).toMatchObject(refused)
  })
})
