// biome-ignore-all lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { type Api, startApi } from './api'

let api: Api
let as: string
let workspaceId: string
const url = '/api/v1/escalation-rules'
const call = (method: string, address: string, body?: unknown, who = as) =>
  api.call(method, `${url}${address}`, { as: who, ...(body !== undefined && { body }) })

beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  as = await api.signIn('owner@demo.test')
  workspaceId = (await api.call('GET', '/api/v1/me', { as })).body.data.workspace.id
})
afterAll(() => api.close())

const example = {
  name: 'Chargeback',
  enabled: true,
  stage: 'message',
  widgetIds: [],
  when: {
    all: [
      { type: 'keyword', anyOf: ['chargeback'], match: 'word' },
      { not: { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'free' } },
    ],
  },
  then: [
    { type: 'handoff', to: { kind: 'anyone' }, mode: 'now' },
    { type: 'set_priority', priority: 'high' },
    { type: 'send_message', text: { en: 'A colleague from billing takes this over.' } },
  ],
  stopOnMatch: true,
  oncePerConversation: true,
}
const auditOf = async (entityId: string) =>
  (await api.deps.db.auditEntry.findMany({ where: { entityId }, orderBy: { id: 'asc' } })).map(
    ({ action, actorName, before, after }) => ({ action, actorName, before, after }),
  )

test('the example of the contract is taken as it stands, and tried', async () => {
  const made = await call('POST', '', example)
  expect(made.status).toBe(201)
  expect(made.body.data).toMatchObject({ ...example, version: 1 })
  const outcome = async (plan: string) => {
    const { body } = await call('POST', '/simulate', {
      text: 'I want a chargeback',
      rule: example,
      attributes: { plan },
    })
    return body.data.stages[0].trace.rules[0]
  }
  expect(await outcome('pro')).toMatchObject({
    outcome: 'fired',
    when: {
      members: [{ because: { match: { start: 9, end: 19 } } }, { member: { matched: false } }],
    },
  })
  expect(await outcome('free')).toMatchObject({ outcome: 'not_matched' })
  await call('DELETE', `/${made.body.data.id}`)
})

test.each([
  [{ type: 'visitor_attribute', name: 'plan', operator: 'equals' }, 'when.value'],
  [{ type: 'visitor_attribute', name: 'age', operator: 'less_than', value: 'old' }, 'when.value'],
  [{ type: 'visitor_attribute', name: 'age', operator: 'like', value: 'old' }, 'when.operator'],
  [{ type: 'page', operator: 'contains', value: ' ' }, 'when.value'],
  [{ type: 'language', anyOf: ['not a tag'] }, 'when.anyOf.0'],
  [{ type: 'turn_count', atLeast: 0 }, 'when.atLeast'],
  [{ type: 'sentiment' }, 'when.type'],
])('%j is refused at %s', async (when, field) => {
  const { status, body } = await call('POST', '', { ...example, when })
  expect(status).toBe(400)
  expect(Object.keys(body.errors)).toEqual([field])
})

test('page, language and turns are looked at', async () => {
  const rule = {
    ...example,
    when: {
      all: [
        { type: 'page', operator: 'starts_with', value: '/checkout' },
        { type: 'language', anyOf: ['de'] },
        { type: 'turn_count', atLeast: 3 },
      ],
    },
  }
  const fires = async (changes: object) => {
    const body = {
      text: 'Hallo',
      locale: 'de-AT',
      page: 'https://a.test/checkout/pay',
      turnCount: 3,
      rule,
    }
    const answer = await call('POST', '/simulate', { ...body, ...changes })
    return answer.body.data.stages[0].fired.length === 1
  }
  expect(await fires({})).toBe(true)
  expect(await fires({ locale: 'fr' })).toBe(false)
  expect(await fires({ turnCount: 2 })).toBe(false)
  expect(await fires({ page: undefined })).toBe(false)
})

describe('a change', () => {
  test('made on an older version is a conflict and changes nothing', async () => {
    const { id } = (await call('POST', '', example)).body.data
    expect((await call('PATCH', `/${id}`, { name: 'First', version: 1 })).body.data.version).toBe(2)
    const late = await call('PATCH', `/${id}`, { name: 'Second', version: 1 })
    expect([late.status, late.body.code]).toEqual([409, 'conflict'])
    expect((await call('GET', `/${id}`)).body.data).toMatchObject({ name: 'First', version: 2 })
    const racing = await Promise.all(
      ['a', 'b', 'c'].map((name) => call('PATCH', `/${id}`, { name, version: 2 })),
    )
    expect(racing.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await call('PATCH', `/${id}`, { name: 'Anyway' })).status).toBe(200)
    await call('DELETE', `/${id}`)
  })

  test('is written into the audit log', async () => {
    const { id } = (await call('POST', '', example)).body.data
    await call('PATCH', `/${id}`, { enabled: false })
    await call('PATCH', `/${id}`, { enabled: false })
    await call('DELETE', `/${id}`)
    const entries = await auditOf(id)
    expect(entries.map(({ action }) => action)).toEqual([
      'rule.created',
      'rule.updated',
      'rule.deleted',
    ])
    expect(entries[1]).toMatchObject({
      actorName: 'Olive Marsh',
      before: { enabled: true },
      after: { enabled: false },
    })
  })
})

describe('an import', () => {
  const count = () => api.deps.db.escalationRule.count()

  test('adds all rules behind the others, in their order', async () => {
    const before = (await call('GET', '?limit=100')).body.data
    const { status, body } = await call('POST', '/import', {
      rules: [example, { ...example, name: 'Second' }],
    })
    expect(status).toBe(201)
    expect(body.data.map((rule: { position: number }) => rule.position)).toEqual([
      before.length + 1,
      before.length + 2,
    ])
    const names = (await call('GET', '?limit=100')).body.data.map(
      (rule: { name: string }) => rule.name,
    )
    expect(names.slice(-2)).toEqual(['Chargeback', 'Second'])
    const [entry] = await auditOf(workspaceId)
    expect(entry).toMatchObject({
      action: 'rule.imported',
      after: { rules: ['Chargeback', 'Second'] },
    })
  })

  test('is all or nothing, and tells what is wrong with each rule', async () => {
    const before = await count()
    const { status, body } = await call('POST', '/import', {
      rules: [
        example,
        { ...example, name: ' ' },
        { ...example, when: { type: 'pattern', pattern: '(' } },
        { ...example, then: [{ type: 'notify' }] },
      ],
    })
    expect(status).toBe(400)
    expect(Object.keys(body.errors).sort()).toEqual([
      'rules.1.name',
      'rules.2.when.pattern',
      'rules.3.then.0.type',
    ])
    const foreign = await api.deps.db.widget.findFirstOrThrow({ where: { key: 'wk_other' } })
    const borrowed = await call('POST', '/import', {
      rules: [example, { ...example, widgetIds: [foreign.id] }],
    })
    expect(Object.keys(borrowed.body.errors)).toEqual(['rules.1.widgetIds'])
    for (const body of [{}, { rules: [] }, { rules: Array(501).fill(example) }, [example]])
      expect((await call('POST', '/import', body)).status).toBe(400)
    expect(await count()).toBe(before)
  })

  test('never makes too many, also where two come at once', async () => {
    const many = { rules: Array(260).fill({ ...example, enabled: false }) }
    const answers = await Promise.all([
      call('POST', '/import', many),
      call('POST', '/import', many),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await count()).toBeLessThanOrEqual(500)
  })

  test('is not for agents', async () => {
    const agent = await api.signIn('agent@demo.test')
    expect((await call('POST', '/import', { rules: [example] }, agent)).status).toBe(403)
  })
})
