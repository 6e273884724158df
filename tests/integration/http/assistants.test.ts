import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findAvatarImage } from '@/lib/services/widget/avatar'
import { seedDemo } from '@/prisma/seed/demo'
import { type Api, startApi } from './api'

let api: Api
let as: string
let stranger: string
let demoId: string
const call = (method: string, address: string, body?: unknown, who = as) =>
  api.call(method, `/api/v1/${address}`, { as: who, ...(body !== undefined && { body }) })

beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  as = await api.signIn('owner@demo.test')
  stranger = await api.signIn('other@demo.test')
  demoId = (await call('GET', 'assistants')).body.data[0].id
})
afterAll(() => api.close())

const png = `data:image/png;base64,${Buffer.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array(22).fill(1),
]).toString('base64')}`

let id: string
beforeEach(async () => {
  const made = await call('POST', 'assistants', { name: 'Robin', instructions: 'Be kind.' })
  expect(made.status).toBe(201)
  id = made.body.data.id
})

const get = async () => (await call('GET', `assistants/${id}`)).body.data
const change = (body: object) => call('PATCH', `assistants/${id}`, body)
const publish = (body: object = {}) => call('POST', `assistants/${id}/publish`, body)
const versions = async () => (await call('GET', `assistants/${id}/versions`)).body.data

describe('an assistant', () => {
  test('is published when it is made', async () => {
    expect(await get()).toMatchObject({
      name: 'Robin',
      instructions: 'Be kind.',
      tone: 'friendly',
      guardrails: '',
      languages: [],
      model: null,
      avatar: null,
      hasDraft: false,
      published: { name: 'Robin', number: 1 },
    })
    expect(await versions()).toMatchObject([
      { number: 1, isPublished: true, publishedBy: 'Olive Marsh', config: { name: 'Robin' } },
    ])
  })

  test('takes everything it may be made of', async () => {
    const [base] = (await call('GET', 'knowledge-bases')).body.data
    const all = {
      name: 'Wren',
      avatar: png,
      tone: 'professional',
      instructions: 'a',
      guardrails: 'b',
      languages: ['en', 'pt-BR'],
      model: 'claude-haiku-5-5',
      knowledgeBaseIds: [base.id],
    }
    expect((await change(all)).body.data).toMatchObject({ ...all, hasDraft: true })
    expect((await publish()).body.data).toMatchObject({ ...all, published: { ...all, number: 2 } })
    const cleared = await change({ avatar: null, model: null, name: null })
    expect(cleared.body.data).toMatchObject({ name: 'Wren', avatar: null, model: null })
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ tone: 'rude' }, 'tone'],
    [{ model: 'gpt' }, 'model'],
    [{ languages: ['not a tag'] }, 'languages.0'],
    [{ knowledgeBaseIds: ['kb_nothing'] }, 'knowledgeBaseIds'],
    [{ instructions: 'x'.repeat(20_001) }, 'instructions'],
    [{ avatar: 'https://evil.test/a.png' }, 'avatar'],
    [{ avatar: 'hue:360' }, 'avatar'],
    [{ avatar: 'data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=' }, 'avatar'],
    [
      { avatar: `data:image/png;base64,${Buffer.from('<html>'.repeat(9)).toString('base64')}` },
      'avatar',
    ],
    [{ avatar: `${png.slice(0, 60)}${'A'.repeat(67_000)}` }, 'avatar'],
  ])('refuses %j', async (body, field) => {
    const { status, body: problem } = await change(body)
    expect(status).toBe(400)
    expect(Object.keys(problem.errors)).toEqual([field])
  })
})

describe('a draft', () => {
  test('is shown, but visitors meet what is published until it is published', async () => {
    const { db, config } = api.deps
    const widget = await db.widget.findFirstOrThrow({ where: { key: 'wk_demo' } })
    await db.widget.update({ where: { id: widget.id }, data: { assistantId: id } })
    config.invalidate(widget.workspaceId)
    const met = async () => (await config.widget(widget.workspaceId, widget.id))?.assistant

    await change({ name: 'Finch', guardrails: 'No.' })
    expect(await get()).toMatchObject({
      name: 'Finch',
      hasDraft: true,
      published: { name: 'Robin' },
    })
    expect(await met()).toMatchObject({ name: 'Robin', guardrails: '' })
    const after = await publish({ note: ' A better name ' })
    expect(after.body.data).toMatchObject({
      hasDraft: false,
      published: { name: 'Finch', number: 2 },
    })
    expect(await met()).toMatchObject({ name: 'Finch', guardrails: 'No.' })
    expect(await versions()).toMatchObject([
      { number: 2, note: 'A better name', isPublished: true },
      { number: 1, isPublished: false },
    ])
    await db.widget.update({ where: { id: widget.id }, data: { assistantId: demoId } })
    config.invalidate(widget.workspaceId)
  })

  test('that says what is published is none; publishing without one changes nothing', async () => {
    await change({ name: 'Finch' })
    expect((await change({ name: 'Robin' })).body.data.hasDraft).toBe(false)
    expect((await publish()).body.data.published.number).toBe(1)
    expect(await versions()).toHaveLength(1)
  })

  test('can be discarded', async () => {
    await change({ name: 'Finch' })
    const { version } = await get()
    expect((await call('DELETE', `assistants/${id}/draft?version=1`)).status).toBe(409)
    expect((await call('DELETE', `assistants/${id}/draft?version=${version}`)).status).toBe(204)
    expect(await get()).toMatchObject({ name: 'Robin', hasDraft: false })
    expect((await call('DELETE', `assistants/${id}/draft`)).status).toBe(204)
  })

  test('made on an older version is a conflict; of several publications at once one wins', async () => {
    expect((await change({ name: 'One', version: 1 })).body.data.version).toBe(2)
    expect((await change({ name: 'Two', version: 1 })).status).toBe(409)
    const racing = await Promise.all([1, 2, 3].map(() => publish({ version: 2 })))
    expect(racing.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await versions()).map(({ number }: { number: number }) => number)).toEqual([2, 1])
    await change({ name: 'Three' })
    await Promise.all([publish(), publish(), publish()])
    expect(await versions()).toHaveLength(3)
  })

  test('is written into the audit log', async () => {
    await change({ name: 'Finch' })
    await publish()
    const entries = await api.deps.db.auditEntry.findMany({
      where: { entityId: id },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'assistant.created',
      'assistant.updated',
      'assistant.published',
    ])
    expect(entries[1]).toMatchObject({ before: { name: 'Robin' }, after: { name: 'Finch' } })
  })
})

describe('an earlier version', () => {
  test('becomes the draft', async () => {
    await change({ name: 'Finch' })
    await publish()
    const restored = await call('POST', `assistants/${id}/versions/1/restore`, {})
    expect(restored.body.data).toMatchObject({ name: 'Robin', hasDraft: true })
    expect((await publish()).body.data.published).toMatchObject({ name: 'Robin', number: 3 })
  })

  test('comes without a knowledge base that is gone', async () => {
    const base = (await call('POST', 'knowledge-bases', { name: 'Short-lived' })).body.data
    await change({ knowledgeBaseIds: [base.id] })
    await publish()
    await change({ knowledgeBaseIds: [] })
    await publish()
    await call('DELETE', `knowledge-bases/${base.id}`)
    const restored = await call('POST', `assistants/${id}/versions/2/restore`, {})
    expect(restored.body.data.knowledgeBaseIds).toEqual([])
  })

  test.each(['0', '99', 'x', '1e3'])('%s is not there', async (number) => {
    expect((await call('POST', `assistants/${id}/versions/${number}/restore`, {})).status).toBe(404)
  })
})

test('an installation from before versions keeps what it had as the first', async () => {
  const { db } = api.deps
  await db.assistantVersion.deleteMany({ where: { assistantId: id } })
  await db.assistant.update({ where: { id }, data: { publishedNumber: 0, publishedAt: null } })
  expect((await get()).published).toMatchObject({ number: 0, publishedAt: null })
  await change({ name: 'Finch' })
  expect((await publish()).body.data.published.number).toBe(2)
  expect(await versions()).toMatchObject([
    { config: { name: 'Finch' } },
    { config: { name: 'Robin' } },
  ])
})

test('nothing of it can be reached from another workspace, or changed by an agent', async () => {
  const agent = await api.signIn('agent@demo.test')
  const things: [string, string, object?][] = [
    ['PATCH', `assistants/${id}`, { name: 'x' }],
    ['POST', `assistants/${id}/publish`, {}],
    ['DELETE', `assistants/${id}/draft`],
    ['POST', `assistants/${id}/versions/1/restore`, {}],
    ['POST', `assistants/${id}/try`, { text: 'Hello' }],
  ]
  for (const [method, address, body] of things) {
    expect([address, (await call(method, address, body, stranger)).status]).toEqual([address, 404])
    expect([address, (await call(method, address, body, agent)).status]).toEqual([address, 403])
  }
  expect((await call('GET', `assistants/${id}/versions`, undefined, stranger)).status).toBe(404)
  expect((await call('GET', `assistants/${id}/versions`, undefined, agent)).status).toBe(200)
})

test('models are listed with limits and prices', async () => {
  const { data } = (await call('GET', 'models')).body
  expect(data).toContainEqual(
    expect.objectContaining({ name: 'claude-haiku-4-5', contextTokens: 200_000, isDefault: false }),
  )
})

describe('trying', () => {
  const events = (text: string) =>
    text
      .split('\n\n')
      .filter(Boolean)
      .map((block) => {
        const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(block) ?? []
        return { name, data: JSON.parse(data) }
      })
  const attempt = async (body: object, assistant = demoId) => {
    const answer = await call('POST', `assistants/${assistant}/try`, body)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const all = events(answer.body)
    const only = (name: string) => all.find((event) => event.name === name)?.data
    return { all, trace: only('trace'), end: only('end') }
  }
  const question = 'How long do I have to return something?'

  test('streams an answer with its trace and saves nothing', async () => {
    const { db } = api.deps
    const before = [
      await db.conversation.count(),
      await db.message.count(),
      await db.contact.count(),
    ]
    const { all, trace, end } = await attempt({ text: question, page: { url: 'https://a.test/x' } })
    const names = all.map(({ name }) => name)
    expect(names[0]).toBe('stage')
    expect(names.slice(-2)).toEqual(['trace', 'end'])
    expect(names).toContain('citation')
    const text = all
      .filter(({ name }) => name === 'delta')
      .reduce((sum, { data }) => sum + data.text, '')
    expect(end).toMatchObject({ status: 'complete', text, answered: true, handoff: null })
    expect(trace.passages[0]).toMatchObject({
      title: expect.any(String),
      score: expect.any(Number),
    })
    expect(trace.request.system).toContain('You are Wren')
    expect(trace.request.context).toContain('https://a.test/x')
    expect(trace.rules.map(({ stage }: { stage: string }) => stage)).toContain('message')
    expect(trace.model).toMatchObject({ provider: 'offline' })
    expect(trace.timings.totalMs).toBeGreaterThan(0)
    expect(trace.timings.loadedMs).toBeGreaterThan(0)
    expect([
      await db.conversation.count(),
      await db.message.count(),
      await db.contact.count(),
    ]).toEqual(before)
  })

  test('tells before the first word what the answer will rest on', async () => {
    const { all, trace } = await attempt({ text: question })
    const names = all.map(({ name }) => name)
    expect(names.filter((name) => name === 'basis')).toHaveLength(1)
    expect(names.indexOf('basis')).toBeLessThan(names.indexOf('delta'))
    const basis = all.find(({ name }) => name === 'basis')?.data
    expect(basis.passages).toEqual(trace.passages)
    expect(basis.request).toEqual(trace.request)
    expect(basis).toMatchObject({ model: null, usage: null, costMicros: null, answered: null })
    expect(basis.timings.retrievalMs).toBeGreaterThan(0)
    expect(basis.timings).not.toHaveProperty('totalMs')
  })

  test('tells which words of the question a passage matches, and where they stand', async () => {
    const { passages } = (await attempt({ text: question })).trace
    const { terms, marks, text } = passages[0]
    expect(terms).toContain('return')
    const marked = marks.map(({ start, end }: { start: number; end: number }) =>
      text.slice(start, end).toLowerCase(),
    )
    expect(marked.length).toBeGreaterThan(0)
    for (const word of marked) expect(word).toMatch(/^(return|long|something)/)
  })

  test('shows the request as it is sent, with its tool and its passages, but not who asks', async () => {
    const { request, passages } = (await attempt({ text: question })).trace
    expect(request.body).toMatchObject({
      model: 'claude-haiku-4-5',
      max_tokens: request.maxTokens,
      system: [{ type: 'text', text: request.system }],
      tools: [{ name: 'escalate' }],
    })
    const { content } = request.body.messages.at(-1)
    const results = content.filter((block: { type: string }) => block.type === 'search_result')
    expect(results.map(({ source }: { source: string }) => source)).toEqual(
      passages.map(({ passageId }: { passageId: string }) => passageId),
    )
    expect(content.at(-1).text).toContain(question)
    expect(request.body).not.toHaveProperty('metadata')
  })

  test('tries the draft, or what is published', async () => {
    await change({ name: 'Finch' })
    const system = async (body: object) =>
      (await attempt({ text: 'Hello', ...body }, id)).trace.request.system
    expect(await system({})).toContain('You are Finch')
    expect(await system({ draft: false })).toContain('You are Robin')
  })

  test('asks the rules: one that hands over ends it before the model', async () => {
    const { trace, end } = await attempt({ text: 'I want to talk to a human' })
    expect(end).toMatchObject({ status: 'skipped', text: '', handoff: { by: 'rule' } })
    expect(end.messages.length).toBeGreaterThan(0)
    expect(trace.request).toBeNull()
    expect(trace.timings.totalMs).toBeGreaterThan(0)
    const fired = end.fired.map((rule: { id: string }) => rule.id)
    const again = await attempt({ text: 'I want to talk to a human', firedRuleIds: fired })
    expect(again.end.fired.map((rule: { id: string }) => rule.id)).not.toContain(fired[0])
  })

  test('knows what was said before, and the visitor', async () => {
    await call('POST', 'escalation-rules', {
      name: 'Tried with attributes',
      stage: 'message',
      when: {
        all: [
          { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'gold' },
          { type: 'turn_count', atLeast: 2 },
        ],
      },
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
      then: [{ type: 'add_tags', tags: ['tried'] }],
      stopOnMatch: false,
    })
    const history = [
      { author: 'visitor', text: question },
      { author: 'assistant', text: 'Thirty days.', answered: true },
    ]
    const { trace, end } = await attempt({
      text: 'And to Spain?',
      history,
      traits: { plan: 'gold' },
    })
    expect(end.tags).toContain('tried')
    expect(trace.request.history).toEqual([
      { role: 'visitor', text: question },
      { role: 'assistant', text: 'Thirty days.' },
    ])
    expect((await attempt({ text: question, traits: { plan: 'gold' } })).end.tags).toEqual([])
  })

  test.each([
    {},
    { text: ' ' },
    { text: 'x', history: [{ author: 'agent', text: 'x' }] },
    { text: 'x', locale: '?' },
  ])('refuses %j', async (body) => {
    expect((await call('POST', `assistants/${demoId}/try`, body)).status).toBe(400)
  })

  test('does not know a foreign widget', async () => {
    const widget = await api.deps.db.widget.findFirstOrThrow({ where: { key: 'wk_other' } })
    const answer = await call('POST', `assistants/${demoId}/try`, {
      text: 'x',
      widgetId: widget.id,
    })
    expect(answer.status).toBe(404)
  })
})

describe('an avatar', () => {
  test('reaches visitors from an address of its own, another for each version', async () => {
    const { db, config } = api.deps
    const widget = await db.widget.findFirstOrThrow({ where: { key: 'wk_demo' } })
    await db.widget.update({ where: { id: widget.id }, data: { assistantId: id } })
    config.invalidate(widget.workspaceId)
    const met = async () => (await config.widgetByKey('wk_demo'))?.settings.assistantAvatar
    expect(await met()).toBeUndefined()
    await change({ avatar: 'hue:210' })
    await publish()
    expect(await met()).toBe('/w/wk_demo/avatar?v=2')
    const initials = await findAvatarImage(api.deps, 'wk_demo')
    expect(initials?.type).toBe('image/svg+xml')
    expect(Buffer.from(initials?.bytes ?? []).toString()).toContain('>R</text>')
    await change({ avatar: png })
    expect(await met()).toBe('/w/wk_demo/avatar?v=2')
    await publish()
    const address = await met()
    expect(address).toBe('/w/wk_demo/avatar?v=3')
    const image = await findAvatarImage(api.deps, 'wk_demo')
    expect(image).toMatchObject({ type: 'image/png', publishedNumber: 3 })
    expect(Buffer.from(image?.bytes ?? []).toString('base64')).toBe(png.split(',')[1])
    expect(await findAvatarImage(api.deps, 'wk_nothing')).toBeNull()
    expect(await findAvatarImage(api.deps, 'wk_other')).toBeNull()
  })
})
