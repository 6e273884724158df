import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { EXAMPLE_RULE as example } from '@/tests/support/example-rule'
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
  const [entry] = await api.deps.db.auditEntry.findMany({ where: { entityId: workspaceId } })
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
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
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
  const answers = await Promise.all([call('POST', '/import', many), call('POST', '/import', many)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(await count()).toBeLessThanOrEqual(500)
})

test('is not for agents', async () => {
  const agent = await api.signIn('agent@demo.test')
  expect((await call('POST', '/import', { rules: [example] }, agent)).status).toBe(403)
})
