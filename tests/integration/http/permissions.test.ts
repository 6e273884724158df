import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as metrics } from '@/app/metrics/route'
import { insertUser } from '@/lib/db/queries/user'
import { insertMember } from '@/lib/db/queries/workspace'
import type { Deps } from '@/lib/deps'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import type { Endpoint } from '@/lib/http/endpoint'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { readiness } from '@/lib/http/readiness'
import { API_SCOPES } from '@/lib/protocol/http'
import { newId } from '@/lib/protocol/ids'
import { seedDemo } from '@/prisma/seed/demo'
import { type Api, startApi } from './api'

type Who = 'owner' | 'admin' | 'agent' | 'stranger'

let api: Api
const cookies: Record<Who, string> = { owner: '', admin: '', agent: '', stranger: '' }
let workspaceId: string

beforeAll(async () => {
  const prepare = async (deps: Deps) => {
    await seedDemo(deps)
    const account = await deps.db.account.findFirstOrThrow({
      where: { user: { email: 'owner@demo.test' } },
    })
    const id = newId('user')
    await insertUser(deps.db, {
      id,
      accountId: newId('account'),
      name: 'Admin',
      email: 'admin@demo.test',
      passwordHash: account.password ?? '',
    })
    const demo = await deps.db.workspace.findFirstOrThrow({
      where: { widgets: { some: { key: 'wk_demo' } } },
    })
    workspaceId = demo.id
    await insertMember(deps.db, demo.id, { id: newId('member'), userId: id, role: 'admin' })
  }
  api = await startApi({ prepare })
  cookies.owner = await api.signIn('owner@demo.test')
  cookies.admin = await api.signIn('admin@demo.test')
  cookies.agent = await api.signIn('agent@demo.test')
  cookies.stranger = await api.signIn('other@demo.test')
})
afterAll(() => api.close())

const endpoints = Object.values(ENDPOINTS).flat()
const guarded = endpoints.filter(({ access }) => access.includes(':'))
const label = ({ method, path }: Endpoint) => `${method} ${path}`
const address = ({ path }: Endpoint) => path.replace('{id}', 'nothing_here')

/** What an agent and an admin may not do; an owner may do everything. */
const BEYOND_AGENT = [
  'knowledge:write',
  'rules:write',
  'settings:write',
  'api-keys:read',
  'api-keys:write',
]
const BEYOND_ADMIN = ['api-keys:read', 'api-keys:write']

describe.each<[Who, string[]]>([
  ['owner', []],
  ['admin', BEYOND_ADMIN],
  ['agent', BEYOND_AGENT],
])('the %s', (who, beyond) => {
  test.each(guarded.map((e) => [label(e), e] as const))('%s', async (_, endpoint) => {
    const { status } = await api.call(endpoint.method, address(endpoint), {
      as: cookies[who],
      ...(endpoint.method !== 'GET' && { body: {} }),
    })
    if (beyond.includes(endpoint.access)) expect(status).toBe(403)
    else expect([200, 201, 400, 404]).toContain(status)
  })
})

test('without credentials every guarded route is 401', async () => {
  for (const endpoint of endpoints.filter(({ access }) => access !== 'public')) {
    const { status, body, headers } = await api.call(endpoint.method, address(endpoint))
    expect([label(endpoint), status, body.code]).toEqual([label(endpoint), 401, 'unauthorized'])
    expect(headers.get('content-type')).toBe('application/problem+json')
  }
})

test('a change with a cookie needs Parley’s own Origin', async () => {
  const call = (origin: string | null) =>
    api.call('POST', '/api/v1/knowledge-bases', {
      as: cookies.owner,
      origin,
      body: { name: 'From elsewhere' },
    })
  for (const origin of [null, 'null', 'https://evil.test', 'http://localhost:1']) {
    expect((await call(origin)).body.code).toBe('forbidden')
  }
  const { port } = new URL(api.deps.env.publicUrl)
  expect((await call(`http://127.0.0.1:${port}`)).status).toBe(201)
  expect((await call(`http://[::1]:${port}`)).status).toBe(201)
})

test('a workspace is chosen by header among one’s own', async () => {
  const mine = { as: cookies.owner, headers: { 'x-workspace': workspaceId } }
  expect((await api.call('GET', '/api/v1/members', mine)).status).toBe(200)
  const foreign = { as: cookies.stranger, headers: { 'x-workspace': workspaceId } }
  expect((await api.call('GET', '/api/v1/members', foreign)).body.code).toBe('not_found')
  expect((await api.call('GET', '/api/v1/me', foreign)).status).toBe(404)
})

test('nothing of one workspace can be reached from another', async () => {
  const { db } = api.deps
  const where = { workspaceId }
  const [base, document, rule, assistant, widget] = await Promise.all([
    db.knowledgeBase.findFirstOrThrow({ where, orderBy: { id: 'asc' } }),
    db.document.findFirstOrThrow({ where }),
    db.escalationRule.findFirstOrThrow({ where }),
    db.assistant.findFirstOrThrow({ where }),
    db.widget.findFirstOrThrow({ where }),
  ])
  const as = cookies.stranger
  const things: [string, string[]][] = [
    [`knowledge-bases/${base.id}`, ['GET', 'PATCH', 'DELETE']],
    [`knowledge-bases/${base.id}/documents`, ['GET']],
    [`documents/${document.id}`, ['GET', 'PATCH', 'DELETE']],
    [`escalation-rules/${rule.id}`, ['GET', 'PATCH', 'DELETE']],
    [`assistants/${assistant.id}`, ['GET', 'PATCH']],
    [`widgets/${widget.id}`, ['GET', 'PATCH', 'DELETE']],
    [`search?q=return&knowledgeBaseId=${base.id}`, ['GET']],
  ]
  for (const [thing, methods] of things) {
    for (const method of methods) {
      const { status } = await api.call(method, `/api/v1/${thing}`, {
        as,
        ...(method !== 'GET' && { body: {} }),
      })
      expect([method, thing, status]).toEqual([method, thing, 404])
    }
  }
  const add = { as, body: { title: 'Planted', text: 'words' } }
  expect((await api.call('POST', `/api/v1/knowledge-bases/${base.id}/documents`, add)).status).toBe(
    404,
  )
  const rotate = await api.call('POST', `/api/v1/widgets/${widget.id}/rotate-secret`, { as })
  expect(rotate.status).toBe(404)
  const linked = { as, body: { name: 'Thief', knowledgeBaseIds: [base.id] } }
  expect((await api.call('POST', '/api/v1/assistants', linked)).body.errors).toHaveProperty(
    'knowledgeBaseIds',
  )
  const borrowed = { as, body: { name: 'Thief', assistantId: assistant.id } }
  expect((await api.call('POST', '/api/v1/widgets', borrowed)).body.errors).toHaveProperty(
    'assistantId',
  )
  const ids = { as, body: { ids: [rule.id] } }
  expect((await api.call('PUT', '/api/v1/escalation-rules/order', ids)).body.code).toBe(
    'invalid_input',
  )
})

describe('API keys', () => {
  const make = (scopes: readonly string[]) =>
    api.call('POST', '/api/v1/api-keys', { as: cookies.owner, body: { name: 'Script', scopes } })

  test('reach what their scopes name, of their own workspace, until they are deleted', async () => {
    const made = await make(['knowledge:read'])
    expect(made.status).toBe(201)
    const { key, id, prefix } = made.body.data
    expect(key.startsWith(prefix)).toBe(true)
    expect(await api.deps.db.apiKey.count({ where: { hash: key } })).toBe(0)
    const listed = await api.call('GET', '/api/v1/api-keys', { as: cookies.owner })
    expect(JSON.stringify(listed.body)).not.toContain(key)

    expect((await api.call('GET', '/api/v1/knowledge-bases', { key, origin: null })).status).toBe(
      200,
    )
    const write = { key, origin: null, body: { name: 'No' } }
    expect((await api.call('POST', '/api/v1/knowledge-bases', write)).body.code).toBe('forbidden')
    expect((await api.call('GET', '/api/v1/me', { key })).body.data).toMatchObject({
      user: null,
      workspace: { id: workspaceId },
    })
    const elsewhere = { key, headers: { 'x-workspace': 'ws_other' } }
    expect((await api.call('GET', '/api/v1/knowledge-bases', elsewhere)).status).toBe(404)

    expect((await api.call('DELETE', `/api/v1/api-keys/${id}`, { as: cookies.owner })).status).toBe(
      204,
    )
    expect((await api.call('GET', '/api/v1/knowledge-bases', { key })).status).toBe(401)
  })

  test('with every scope still manage neither keys nor workspaces', async () => {
    const { key } = (await make(API_SCOPES)).body.data
    expect((await api.call('GET', '/api/v1/api-keys', { key })).status).toBe(403)
    expect((await api.call('GET', '/api/v1/workspaces', { key })).status).toBe(401)
    expect((await api.call('GET', '/api/v1/escalation-rules', { key })).status).toBe(200)
  })

  test('that are wrong do not fall back to the cookie', async () => {
    for (const key of ['nonsense', `pk_00000000_${'A'.repeat(43)}`]) {
      const answer = await api.call('GET', '/api/v1/members', { key, as: cookies.owner })
      expect(answer.status).toBe(401)
    }
  })
})

test('guessing passwords is slowed down by address; loopback does not count in the demo', async () => {
  const attempt = (address: string) =>
    api.call('POST', '/api/auth/sign-in/email', {
      body: { email: 'owner@demo.test', password: 'a wrong guess' },
      headers: { [CLIENT_ADDRESS_HEADER]: address },
    })
  const statuses = async (address: string) => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => attempt(address)))
    return new Set(answers.map(({ status }) => status))
  }
  expect(await statuses('127.0.0.1')).toEqual(new Set([401]))
  expect(await statuses('203.0.113.7')).toEqual(new Set([401, 429]))
  expect(Number((await attempt('203.0.113.7')).headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await statuses('203.0.113.8')).toContain(401)
})

test('readiness follows the server, and requests are counted by route', async () => {
  expect((await readiness()).status).toBe(200)
  api.deps.draining = true
  expect((await readiness()).status).toBe(503)
  api.deps.draining = false
  await api.call('GET', '/api/v1/documents/doc_nothing', { as: cookies.owner })
  const text = await (await metrics()).text()
  expect(text).toMatch(
    /parley_http_requests_total\{method="GET",route="\/api\/v1\/documents\/\{id\}",status="404"\} \d/,
  )
})
