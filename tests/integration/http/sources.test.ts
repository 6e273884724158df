import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourceView } from '@/lib/protocol/source'
import { seedDemo } from '@/prisma/seed/demo'
import { makeDocx } from '@/tests/support/files/make-docx'
import { makePdf } from '@/tests/support/files/make-pdf'
import { DATABASES } from '@/tests/support/test-database'
import { until } from '@/tests/support/until'
import { type Api, startApi } from './api'

let site: Server
let origin: string
const pages = new Map<string, RequestListener>()

beforeAll(async () => {
  site = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(() => site.close())

const page = (title: string, text: string) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`

describe.each(DATABASES)('sources (%s)', (database) => {
  let api: Api
  let owner: string
  let agent: string
  let stranger: string
  let base: string

  beforeAll(async () => {
    const env = { FETCH_ALLOW_HOSTS: '127.0.0.1' }
    api = await startApi({ database, prepare: seedDemo, env })
    owner = await api.signIn('owner@demo.test')
    agent = await api.signIn('agent@demo.test')
    stranger = await api.signIn('other@demo.test')
    const made = await call('POST', 'knowledge-bases', { name: 'Imported' })
    base = made.body.data.id
  })
  afterAll(() => api.close())

  const call = (method: string, path: string, body?: unknown, as = owner) =>
    api.call(method, `/api/v1/${path}`, { as, ...(body !== undefined && { body }) })

  async function send(path: string, files: Record<string, string | Uint8Array>, as = owner) {
    const form = new FormData()
    for (const [name, content] of Object.entries(files))
      form.append('file', new File([content as BlobPart], name))
    const encoded = new Response(form)
    const type = encoded.headers.get('content-type') ?? ''
    const raw = await encoded.arrayBuffer()
    return api.call('POST', `/api/v1/${path}`, { as, raw, headers: { 'content-type': type } })
  }

  const ended = (id: string): Promise<SourceView> =>
    until('the end of an import', async () => {
      const { body } = await call('GET', `sources/${id}`)
      return ['done', 'failed'].includes(body.data?.status) ? body.data : undefined
    })

  async function documentsOf(source: string) {
    const { body } = await call('GET', `knowledge-bases/${base}/documents?source=${source}`)
    return body.data as { id: string; title: string; timesCited: number }[]
  }

  test('files become documents that are found, each as a source of its own', async () => {
    const told: string[] = []
    const { publish } = api.deps
    const tell = publish.sourceChanged
    publish.sourceChanged = (workspaceId, source) => {
      told.push(`${source.name} ${source.status}`)
      tell(workspaceId, source)
    }
    const { status, body } = await send(`knowledge-bases/${base}/sources`, {
      'zeppelins.md': '# Zeppelins\n\nZeppelins are moored at the harbour.',
      'sloops.pdf': makePdf([[{ text: 'Sloops are painted yearly.' }]]),
      'kites.docx': makeDocx(['# Kites', 'Kites fly in March.']),
      'broken.pdf': '%PDF-1.4 nothing',
    })
    expect(status).toBe(201)
    expect(body.data.map(({ name, kind }: SourceView) => [name, kind])).toEqual([
      ['zeppelins.md', 'file'],
      ['sloops.pdf', 'file'],
      ['kites.docx', 'file'],
      ['broken.pdf', 'file'],
    ])
    const sources = await Promise.all(body.data.map(({ id }: SourceView) => ended(id)))
    publish.sourceChanged = tell
    expect(
      sources.map(({ status, documents, errorCode }) => [status, documents, errorCode]),
    ).toEqual([
      ['done', 1, null],
      ['done', 1, null],
      ['done', 1, null],
      ['failed', 0, 'broken_file'],
    ])
    expect(told).toContain('zeppelins.md done')
    const found = await call('GET', `search?q=zeppelins%20moored&knowledgeBaseId=${base}`)
    expect(found.body.data[0]).toMatchObject({
      title: 'Zeppelins',
      terms: expect.arrayContaining(['zeppelins', 'moored']),
      relevance: 1,
      marks: [
        { start: 0, end: 9 },
        { start: 14, end: 20 },
      ],
    })
    const passages = await call('GET', `documents/${found.body.data[0].documentId}/passages`)
    expect(passages.body.data).toMatchObject([{ ordinal: 0, headings: ['Zeppelins'] }])
  })

  test('a table is replaced by its next version, all at once', async () => {
    const first = 'question,answer\nHow long?,Two days\nHow much?,Nothing\n,lost\n'
    const made = await send(`knowledge-bases/${base}/sources`, { 'faq.csv': first })
    expect(made.body.data).toMatchObject({ kind: 'csv', name: 'faq.csv', status: 'queued' })
    const { id } = made.body.data
    const done = await ended(id)
    expect(done).toMatchObject({ status: 'done', documents: 2, progress: null })
    expect(done.failures).toEqual([{ part: 'Row 4', code: 'no_title', reason: expect.any(String) }])
    const before = await documentsOf(id)

    const second = 'question,answer\nWhere?,Everywhere\nHow long?,Three days\n'
    expect((await send(`sources/${id}/sync`, { 'faq-2.csv': second })).status).toBe(200)
    expect(await ended(id)).toMatchObject({ name: 'faq-2.csv', documents: 2, failures: [] })
    const after = await documentsOf(id)
    expect(after.map(({ title }) => title).sort()).toEqual(['How long?', 'Where?'])
    const kept = (list: typeof before) => list.find(({ title }) => title === 'How long?')?.id
    expect(kept(after)).toBe(kept(before))
    const { body } = await call('GET', `documents/${kept(after)}`)
    expect(body.data).toMatchObject({ text: 'Three days', version: 2, source: { id, kind: 'csv' } })

    // A version that cannot be read leaves the documents as they are.
    await send(`sources/${id}/sync`, { 'faq.csv': 'nothing,here\n1,2\n' })
    expect(await ended(id)).toMatchObject({
      status: 'failed',
      errorCode: 'no_columns',
      documents: 2,
    })
    expect((await send(`sources/${id}/sync`, { 'x.md': '# no' })).status).toBe(400)
  })

  test('a page is fetched, and again only where it changed', async () => {
    let text = 'Umbrellas are lent at the counter, for a week at most.'
    let asked: (string | undefined)[] = []
    pages.set('/help', (request, response) => {
      const etag = `"${text.length}"`
      asked.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else
        response.writeHead(200, { 'content-type': 'text/html', etag }).end(page('Umbrellas', text))
    })
    const made = await call('POST', `knowledge-bases/${base}/sources`, {
      kind: 'url',
      url: `${origin}/help`,
    })
    expect(made.status).toBe(201)
    const { id, name } = made.body.data
    expect(name).toBe(`${new URL(origin).host}/help`)
    expect(await ended(id)).toMatchObject({ status: 'done', documents: 1 })
    const [document] = await documentsOf(id)
    const read = async () => (await call('GET', `documents/${document?.id}`)).body.data
    expect(await read()).toMatchObject({
      title: 'Umbrellas',
      language: 'en',
      url: `${origin}/help`,
      version: 1,
    })

    asked = []
    expect((await call('POST', `sources/${id}/sync`, {})).status).toBe(200)
    await ended(id)
    expect(asked).toEqual([expect.any(String)])
    expect((await read()).version).toBe(1)
    text += ' Bring it back dry.'
    await call('POST', `sources/${id}/sync`, {})
    await ended(id)
    expect(await read()).toMatchObject({ version: 2, text: expect.stringContaining('back dry') })

    const moved = await call('PATCH', `sources/${id}`, { name: 'Lending', url: `${origin}/gone` })
    expect(moved.body.data).toMatchObject({ name: 'Lending', url: `${origin}/gone` })
    await call('POST', `sources/${id}/sync`, {})
    expect(await ended(id)).toMatchObject({ errorCode: 'http_status', documents: 1 })

    expect((await call('DELETE', `sources/${id}`)).status).toBe(204)
    expect((await call('GET', `documents/${document?.id}`)).status).toBe(404)
    const found = await call('GET', `search?q=umbrellas%20lent&knowledgeBaseId=${base}`)
    expect(found.body.data).toEqual([])
  })

  test('the network inside is out of reach, also by a detour', async () => {
    pages.set('/detour', (_, response) =>
      response.writeHead(302, { location: origin.replace('127.0.0.1', 'localhost') }).end(),
    )
    for (const url of [`${origin}/detour`, 'http://[::1]/', 'http://169.254.169.254/latest']) {
      const made = await call('POST', `knowledge-bases/${base}/sources`, { kind: 'url', url })
      expect(await ended(made.body.data.id)).toMatchObject({
        errorCode: 'address_refused',
        documents: 0,
      })
    }
  })

  test('an import whose process died is begun again, and given up in the end', async () => {
    const file = await api.deps.files.save(Buffer.from('# Left behind\n\nwords of it'))
    const { workspaceId } = await api.deps.db.knowledgeBase.findUniqueOrThrow({
      where: { id: base },
    })
    const left = (id: string, tries: number) =>
      api.deps.db.source.create({
        data: {
          id,
          workspaceId,
          knowledgeBaseId: base,
          kind: 'file',
          name: 'left.md',
          file,
          status: 'running',
          attempt: tries,
          progress: { step: 'reading', done: 0, total: 0, tries },
          leaseUntil: new Date(Date.now() - 1000),
        },
      })
    await left('src_left', 1)
    await left('src_often', 3)
    api.deps.imports.wake()
    expect(await ended('src_left')).toMatchObject({ status: 'done', documents: 1 })
    expect(await ended('src_often')).toMatchObject({ status: 'failed', errorCode: 'broke_off' })
  })

  test('what runs is not changed by another, and may be deleted', async () => {
    let begun = () => {}
    const asked = new Promise<void>((resolve) => {
      begun = resolve
    })
    pages.set('/slow', () => begun())
    const made = await call('POST', `knowledge-bases/${base}/sources`, {
      kind: 'url',
      url: `${origin}/slow`,
    })
    const { id } = made.body.data
    await asked
    expect((await call('POST', `sources/${id}/sync`, {})).body.code).toBe('conflict')
    expect((await call('PATCH', `sources/${id}`, { name: 'x' })).body.code).toBe('conflict')
    expect((await call('DELETE', `sources/${id}`)).status).toBe(204)
    site.closeAllConnections()
    const next = await send(`knowledge-bases/${base}/sources`, { 'next.md': '# Next\n\nwords' })
    expect(await ended(next.body.data.id)).toMatchObject({ status: 'done' })
    expect((await call('GET', `sources/${id}`)).status).toBe(404)
  })

  test('bad input says what is wrong with it', async () => {
    const path = `knowledge-bases/${base}/sources`
    for (const body of [
      {},
      { kind: 'crawl', url: origin },
      { kind: 'url' },
      { kind: 'url', url: 'ftp://x' },
    ])
      expect((await call('POST', path, body)).body.code).toBe('invalid_input')
    expect((await send(path, {})).body.errors).toHaveProperty('file')
    expect((await send(path, { 'a.exe': 'x' })).body.errors.file[0]).toContain('a.exe')
    expect((await send(path, { 'a.md': '' })).body.errors.file[0]).toContain('empty')
    expect((await send(path, { 'a.md': Buffer.alloc(21_000_000, 'a') })).status).toBe(413)
    expect((await send('knowledge-bases/kb_none/sources', { 'a.md': 'x' })).status).toBe(404)
  })

  test('agents read, strangers see nothing, and the audit log knows', async () => {
    const list = await call('GET', `knowledge-bases/${base}/sources`, undefined, agent)
    expect(list.status).toBe(200)
    const [source] = list.body.data
    expect((await send(`knowledge-bases/${base}/sources`, { 'a.md': 'x' }, agent)).status).toBe(403)
    for (const [method, path] of [
      ['GET', `sources/${source.id}`],
      ['PATCH', `sources/${source.id}`],
      ['DELETE', `sources/${source.id}`],
      ['POST', `sources/${source.id}/sync`],
      ['GET', `knowledge-bases/${base}/sources`],
    ] as const) {
      const body = method === 'GET' ? undefined : {}
      expect([path, (await call(method, path, body, stranger)).status]).toEqual([path, 404])
    }
    const actions = await api.deps.db.auditEntry.groupBy({ by: ['action'] })
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'source.created',
        'source.synced',
        'source.updated',
        'source.deleted',
      ]),
    )
  })

  test('a document changed by two people at once keeps the first change', async () => {
    const made = await call('POST', `knowledge-bases/${base}/documents`, {
      title: 'Shared',
      text: 'words',
    })
    const { id, version } = made.body.data
    const change = (title: string) => call('PATCH', `documents/${id}`, { title, version })
    const answers = await Promise.all([change('One'), change('Two')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await call('GET', `documents/${id}`)
    expect(body.data).toMatchObject({ version: 2, updatedBy: 'Olive Marsh' })
    const list = await call(
      'GET',
      `knowledge-bases/${base}/documents?q=${body.data.title.toLowerCase()}`,
    )
    expect(list.body.data).toHaveLength(1)
  })

  test('a question that nothing answers is told why', async () => {
    const { body } = await call(
      'GET',
      `search?q=zeppelins%20xylophone%20qwertz%20asdf&knowledgeBaseId=${base}`,
    )
    expect(body.data).toEqual([])
    expect(body.why.nearest[0]).toMatchObject({ title: 'Zeppelins', terms: ['zeppelins'] })
    expect(body.why.nearest[0].relevance).toBeLessThan(body.why.threshold)
    expect(body.why.words).toContainEqual({
      text: 'qwertz',
      share: expect.any(Number),
      passages: 0,
    })
  })
})
