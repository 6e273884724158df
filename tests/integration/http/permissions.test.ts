import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as metrics } from '@/app/metrics/route'
import { isAllowed, type Permission } from '@/lib/auth/permissions'
import { insertUser } from '@/lib/db/queries/user'
import { insertMember } from '@/lib/db/queries/workspace'
import type { Deps } from '@/lib/deps'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import type { Endpoint } from '@/lib/http/endpoint'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { readiness } from '@/lib/http/readiness'
import { API_SCOPES } from '@/lib/protocol/http'
import { newId } from '@/lib/protocol/ids'
import type { Actor, Role } from '@/lib/services/context'
import { seedDemo } from '@/prisma/seed/demo'
import { sampleBody } from '@/tests/support/sample-body'
import { stateOfWorkspace } from '@/tests/support/workspace-state'
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

const person = (role: Role): Actor => ({ type: 'user', userId: 'u', name: 'U', role })
const bodyFor = ({ method, body }: Endpoint) =>
  method === 'GET' || method === 'DELETE' ? {} : { body: body ? sampleBody(body) : {} }

describe.each<Role>(['owner', 'admin', 'agent'])('the %s', (role) => {
  test.each(guarded.map((e) => [label(e), e] as const))('%s', async (_, endpoint) => {
    const { status } = await api.call(endpoint.method, address(endpoint), {
      as: cookies[role],
      ...(endpoint.method !== 'GET' && { body: {} }),
    })
    if (!isAllowed(person(role), endpoint.access as Permission)) expect(status).toBe(403)
    else expect([200, 201, 400, 404]).toContain(status)
  })
})

test('an API key reaches what its scope names, and nothing else', async () => {
  const scopes = ['rules:read'] as const
  const made = await api.call('POST', '/api/v1/api-keys', {
    as: cookies.owner,
    body: { name: 'One scope', scopes },
  })
  const { key } = made.body.data
  const actor: Actor = { type: 'api_key', keyId: 'k', name: 'K', scopes }
  for (const endpoint of endpoints) {
    if (!endpoint.access.includes(':') && endpoint.access !== 'person') continue
    const { status } = await api.call(endpoint.method, address(endpoint), {
      key,
      ...(endpoint.method !== 'GET' && { body: {} }),
    })
    const allowed = isAllowed(actor, endpoint.access as Permission)
    if (endpoint.access === 'person')
      expect([label(endpoint), status]).toEqual([label(endpoint), 403])
    else expect([label(endpoint), status === 403]).toEqual([label(endpoint), !allowed])
  }
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

/** One thing of the demo's workspace for every route about one thing; `/api/v1/canned-responses/{id}` is about a `cannedResponse`. */
async function ownIds(): Promise<Map<string, string>> {
  const { db } = api.deps
  const as = cookies.owner
  const post = (path: string, body: object) => api.call('POST', `/api/v1/${path}`, { as, body })
  await post('tags', { name: 'Theirs' })
  await post('canned-responses', { shortcut: 'theirs', text: 'Theirs' })
  await post('api-keys', { name: 'Theirs', scopes: ['rules:read'] })
  await post('invitations', { email: 'theirs@demo.test', role: 'agent' })
  const where = { workspaceId }
  const base = await db.knowledgeBase.findFirstOrThrow({ where })
  const widget = await db.widget.findFirstOrThrow({ where })
  const source = { id: 'src_theirs', knowledgeBaseId: base.id, kind: 'qa', name: 'Theirs' }
  await db.source.create({ data: { ...source, workspaceId, status: 'done' } })
  await db.contact.create({ data: { id: 'con_theirs', workspaceId } })
  const conversation = { id: 'cnv_theirs', contactId: 'con_theirs', widgetId: widget.id }
  await db.conversation.create({ data: { ...conversation, workspaceId } })
  const passage = { passage: 'Theirs', quote: 'Theirs', quoteStart: 0, headings: [] }
  const citation = {
    index: 1,
    passageId: 'psg_theirs',
    title: 'Theirs',
    start: 0,
    end: 6,
    ...passage,
  }
  const answer = {
    id: 'msg_theirs',
    author: 'assistant',
    status: 'complete',
    text: 'Theirs',
    widgetNumber: 0,
  } as const
  const place = { conversationId: conversation.id, workspaceId, seq: 1, rev: 1 }
  await db.message.create({ data: { ...answer, ...place, citations: [citation] } })
  const file = { name: 'a.txt', type: 'text/plain', bytes: 1, file: 'none', uploaderId: 'u' }
  await db.attachment.create({ data: { id: 'att_theirs', workspaceId, ...file } })
  const member = await db.member.findFirstOrThrow({
    where: { organizationId: workspaceId, role: 'agent' },
  })
  const [tag, canned, key, mail, document, rule, assistant] = await Promise.all([
    db.tag.findFirstOrThrow({ where }),
    db.cannedResponse.findFirstOrThrow({ where }),
    db.apiKey.findFirstOrThrow({ where }),
    db.mail.findFirstOrThrow({ where }),
    db.document.findFirstOrThrow({ where }),
    db.escalationRule.findFirstOrThrow({ where }),
    db.assistant.findFirstOrThrow({ where }),
  ])
  const invitation = await db.invitation.findFirstOrThrow({
    where: { organizationId: workspaceId, status: 'pending' },
  })
  const session = await db.session.findFirstOrThrow({
    where: { user: { email: 'owner@demo.test' } },
  })
  return new Map([
    ['tags', tag.id],
    ['canned-responses', canned.id],
    ['api-keys', key.id],
    ['mails', mail.id],
    ['documents', document.id],
    ['escalation-rules', rule.id],
    ['assistants', assistant.id],
    ['widgets', widget.id],
    ['knowledge-bases', base.id],
    ['sources', source.id],
    ['contacts', 'con_theirs'],
    ['conversations', conversation.id],
    ['messages', answer.id],
    ['attachments', 'att_theirs'],
    ['members', member.id],
    ['invitations', invitation.id],
    ['me', session.id],
  ])
}

test('every route about one thing knows it in its own workspace alone, and changes nothing elsewhere', async () => {
  const ids = await ownIds()
  const before = await stateOfWorkspace(api.deps.db, workspaceId)
  const routes = endpoints.filter(
    ({ path, access }) => path.includes('{') && access !== 'public' && access !== 'visitor',
  )
  expect(routes.length).toBeGreaterThan(25)
  for (const endpoint of routes) {
    const resource = endpoint.path.split('/')[3] ?? ''
    const id = ids.get(resource)
    expect([label(endpoint), id], 'give the workspace one of them in ownIds()').toEqual([
      label(endpoint),
      expect.any(String),
    ])
    const path = endpoint.path.replace('{id}', id ?? '').replace(/\{(index|number)\}/, '1')
    const { status } = await api.call(endpoint.method, path, {
      as: cookies.stranger,
      ...bodyFor(endpoint),
    })
    expect([label(endpoint), status]).toEqual([label(endpoint), 404])
  }
  expect(await stateOfWorkspace(api.deps.db, workspaceId)).toBe(before)
  const own = await api.call('GET', '/api/v1/messages/msg_theirs/passages/1', { as: cookies.owner })
  expect(own.body.data).toMatchObject({ title: 'Theirs', quote: { start: 0, end: 6 } })
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
    expect((await api.call('GET', '/api/v1/workspaces', { key })).body.code).toBe('forbidden')
    expect((await api.call('PATCH', '/api/v1/me', { key, body: { name: 'X' } })).status).toBe(403)
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
