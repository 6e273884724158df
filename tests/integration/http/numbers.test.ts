import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { VisitorClient } from '@/tests/support/visitor-client'
import { type Api, startApi } from './api'

let api: Api
let owner: string
beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  owner = await api.signIn('owner@demo.test')
  const visitor = new VisitorClient(api.deps.env.publicUrl, { widgetKey: 'wk_demo' })
  await (await visitor.connect()).ask('Can I return a backpack?')
  visitor.close()
})
afterAll(() => api.close())

const call = (method: string, path: string, body?: unknown) =>
  api.call(method, `/api/v1/${path}`, { as: owner, ...(body !== undefined && { body }) })
const firstId = async (list: string): Promise<string> => (await call('GET', list)).body.data[0].id

const WRONG = ['2147483648', '1e12', '-1', '1.5', 'x', 'NaN', 'Infinity']

test.each(WRONG)('a place in a conversation cannot be %s', async (number) => {
  const id = await firstId('conversations')
  for (const name of ['afterRev', 'beforeSeq']) {
    const { status, body } = await call('GET', `conversations/${id}/messages?${name}=${number}`)
    expect([name, status, body.code]).toEqual([name, 400, 'invalid_input'])
    expect(body.errors).toHaveProperty(name)
  }
})

test('what changed and what is older end where the conversation ends', async () => {
  const id = await firstId('conversations')
  const messages = async (query: string) =>
    (await call('GET', `conversations/${id}/messages?${query}`)).body
  const all = await messages('')
  expect(await messages('afterRev=0')).toMatchObject({ data: all.data, more: false, rev: all.rev })
  expect(await messages(`afterRev=${all.rev}`)).toMatchObject({ data: [], rev: all.rev })
  expect(await messages('afterRev=2147483647')).toMatchObject({ data: [], nextCursor: null })
  expect(await messages('beforeSeq=0')).toMatchObject({ data: [], more: false, nextCursor: null })
  expect(await messages('beforeSeq=2147483647')).toMatchObject({ data: all.data })
  expect(await messages(`beforeSeq=${all.data[0].seq}`)).toMatchObject({ data: [], more: false })
  const older = await messages(`beforeSeq=${all.data[1].seq}&limit=1`)
  expect(older).toMatchObject({ data: [all.data[0]], more: false, nextCursor: null })
})

test('a list has 100 rows at most, however many are asked for', async () => {
  for (const limit of ['101', '5000', '2147483648', '1e300']) {
    const { status, body } = await call('GET', `conversations?limit=${limit}`)
    expect([limit, status]).toEqual([limit, 200])
    expect(body.data.length).toBeLessThanOrEqual(100)
  }
  for (const limit of ['0', '-1', '1.5', 'x']) {
    expect([limit, await call('GET', `conversations?limit=${limit}`)]).toMatchObject([
      limit,
      { status: 400, body: { code: 'invalid_input' } },
    ])
  }
})

test('a version beyond what can be counted is refused', async () => {
  const base = await firstId('knowledge-bases')
  const assistant = await firstId('assistants')
  const version = 2 ** 31
  const changes: [string, string, object?][] = [
    ['PATCH', `assistants/${assistant}`, { name: 'Robin', version }],
    ['POST', `assistants/${assistant}/publish`, { version }],
    ['DELETE', `assistants/${assistant}/draft?version=${version}`],
    ['PATCH', `documents/${await firstId(`knowledge-bases/${base}/documents`)}`, { version }],
    ['PATCH', `escalation-rules/${await firstId('escalation-rules')}`, { version }],
    ['PATCH', `widgets/${await firstId('widgets')}`, { version }],
  ]
  for (const [method, path, body] of changes) {
    const answer = await call(method, path, body)
    expect([path, answer]).toMatchObject([path, { status: 400, body: { code: 'invalid_input' } }])
  }
})
