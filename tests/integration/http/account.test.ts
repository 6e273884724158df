import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { seedDemo } from '@/prisma/seed/demo'
import { totpCode } from '@/tests/support/totp'
import { until } from '@/tests/support/until'
import { type Api, type CallOptions, startApi } from './api'

let api: Api
let owner: string
let agent: string
beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
})
afterAll(() => api.close())
beforeEach(async () => {
  owner = await api.signIn('owner@demo.test')
  agent = await api.signIn('agent@demo.test')
})

const call = (method: string, path: string, body?: unknown, options: CallOptions = {}) =>
  api.call(method, `/api/v1/${path}`, {
    as: owner,
    ...(body !== undefined && { body }),
    ...options,
  })
const auth = (path: string, body: unknown, options: CallOptions = {}) =>
  api.call('POST', `/api/auth/${path}`, { body, ...options })
const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

test('a body that is too large is refused, also where nobody said how long it is', async () => {
  const raw = JSON.stringify({ email: 'owner@demo.test', password: 'x'.repeat(150_000) })
  const { status } = await api.call('POST', '/api/auth/sign-in/email', { raw })
  expect(status).toBe(413)
})

test('a person changes their own name', async () => {
  const changed = await call('PATCH', 'me', { name: ' 王芳 ' }, { as: agent })
  expect(changed.body.data).toMatchObject({ name: '王芳', email: 'agent@demo.test' })
  expect((await call('GET', 'me', undefined, { as: agent })).body.data.user.name).toBe('王芳')
  expect((await call('PATCH', 'me', { name: ' ' }, { as: agent })).status).toBe(400)
})

test('sessions are listed without secrets, and ended one by one or all but one', async () => {
  const other = await api.signIn('agent@demo.test')
  const { data } = (await call('GET', 'me/sessions', undefined, { as: agent })).body
  expect(data.length).toBeGreaterThan(1)
  expect(data[0].current).toBe(true)
  expect(JSON.stringify(data)).not.toContain('token')
  const foreign = (await call('GET', 'me/sessions')).body.data[0].id
  expect((await call('DELETE', `me/sessions/${foreign}`, undefined, { as: agent })).status).toBe(
    404,
  )
  const mine = (await call('GET', 'me/sessions', undefined, { as: other })).body.data[0].id
  expect((await call('DELETE', `me/sessions/${mine}`, undefined, { as: agent })).status).toBe(204)
  expect((await call('GET', 'me', undefined, { as: other })).status).toBe(401)
  const third = await api.signIn('agent@demo.test')
  expect((await call('DELETE', 'me/sessions', undefined, { as: agent })).status).toBe(204)
  expect((await call('GET', 'me', undefined, { as: third })).status).toBe(401)
  expect((await call('GET', 'me', undefined, { as: agent })).status).toBe(200)
})

describe('a forgotten password', () => {
  const ask = (email: string, headers = {}) =>
    auth('request-password-reset', { email }, { headers })
  const newest = async () => (await call('GET', 'mails')).body.data[0]

  test('is reset by a link that an owner can hand on, and answers tell nothing', async () => {
    const [known, unknown] = [
      await ask('agent@demo.test', { 'accept-language': 'zh-CN' }),
      await ask('nobody@demo.test'),
    ]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    await until('the mail is kept', async () => (await newest())?.kind === 'password_reset')
    const row = await newest()
    expect(row).toMatchObject({
      to: 'agent@demo.test',
      status: 'kept',
      subject: expect.stringContaining('密码'),
    })
    const mail = (await call('GET', `mails/${row.id}`)).body.data
    const token = /\/reset\/(\S+)/.exec(mail.text)?.[1]
    const choose = (newPassword: string) => auth('reset-password', { token, newPassword })
    expect((await choose('short')).status).toBe(400)
    expect((await choose('another password')).status).toBe(200)
    expect((await choose('and another one')).status).toBe(400)
    // Whoever knew the old password is signed out.
    expect((await call('GET', 'me', undefined, { as: agent })).status).toBe(401)
    expect(await api.signIn('agent@demo.test', 'parley-demo')).toBe('')
    agent = await api.signIn('agent@demo.test', 'another password')
    await auth(
      'change-password',
      { currentPassword: 'another password', newPassword: 'parley-demo' },
      { as: agent },
    )
  })

  test('is mailed once a minute, and asked for a few times from one address', async () => {
    const mails = () => api.deps.db.mail.count({ where: { to: 'owner@demo.test' } })
    await ask('owner@demo.test')
    await until('the mail is kept', async () => (await mails()) === 1)
    await ask('owner@demo.test')
    const from = { [CLIENT_ADDRESS_HEADER]: '203.0.113.9' }
    const statuses = []
    for (let i = 0; i < 7; i++) statuses.push((await ask('nobody@demo.test', from)).status)
    expect(statuses).toContain(429)
    expect(await mails()).toBe(1)
  })

  test('shows its link to no admin, and not to owners of but some of the person’s workspaces', async () => {
    const { db } = api.deps
    const person = await db.user.findUniqueOrThrow({ where: { email: 'agent@demo.test' } })
    const where = { userId: person.id }
    const row = await db.mail.findFirstOrThrow({ where: { to: 'agent@demo.test' } })
    await db.member.updateMany({ where, data: { role: 'admin' } })
    const shown = (await call('GET', `mails/${row.id}`, undefined, { as: agent })).body.data
    expect(shown).toMatchObject({ linksHidden: true, text: expect.not.stringContaining('/reset/') })
    await db.member.updateMany({ where, data: { role: 'agent' } })
    const made = await call('POST', 'workspaces', { name: 'My own' }, { as: agent })
    expect((await call('GET', `mails/${row.id}`)).body.data.linksHidden).toBe(true)
    await db.workspace.delete({ where: { id: made.body.data.id } })
    expect((await call('GET', `mails/${row.id}`)).body.data.linksHidden).toBe(false)
  })
})

test('a second factor is asked for at sign-in until it is switched off', async () => {
  const password = 'parley-demo'
  const started = await auth('two-factor/enable', { password }, { as: agent })
  expect(started.status).toBe(200)
  const { totpURI, backupCodes } = started.body
  expect((await auth('two-factor/verify-totp', { code: '000000' }, { as: agent })).status).toBe(401)
  const verified = await auth('two-factor/verify-totp', { code: totpCode(totpURI) }, { as: agent })
  expect(verified.status).toBe(200)
  expect(await api.deps.db.twoFactor.count({ where: { id: { startsWith: 'tfa_' } } })).toBe(1)

  const first = await auth('sign-in/email', { email: 'agent@demo.test', password })
  expect(first.body.twoFactorRedirect).toBe(true)
  const pending = cookiesOf(first.headers)
  expect((await call('GET', 'me', undefined, { as: pending })).status).toBe(401)
  const second = await auth('two-factor/verify-totp', { code: totpCode(totpURI) }, { as: pending })
  agent = cookiesOf(second.headers)
  expect((await call('GET', 'me', undefined, { as: agent })).status).toBe(200)

  const again = cookiesOf(
    (await auth('sign-in/email', { email: 'agent@demo.test', password })).headers,
  )
  const code = backupCodes[0]
  const rescued = await auth('two-factor/verify-backup-code', { code }, { as: again })
  expect(rescued.status).toBe(200)
  const reused = cookiesOf(
    (await auth('sign-in/email', { email: 'agent@demo.test', password })).headers,
  )
  expect((await auth('two-factor/verify-backup-code', { code }, { as: reused })).status).toBe(401)

  agent = cookiesOf(rescued.headers)
  expect((await auth('two-factor/disable', { password: 'wrong' }, { as: agent })).status).toBe(400)
  expect((await auth('two-factor/disable', { password }, { as: agent })).status).toBe(200)
  expect(await api.signIn('agent@demo.test')).toContain('session_token')
})

test('the audit log tells who changed what, page by page and filtered', async () => {
  await call('PATCH', 'workspaces/current', { name: 'Renamed' })
  const key = (
    await call('POST', 'api-keys', {
      name: 'Script',
      scopes: ['settings:write', 'conversations:write'],
    })
  ).body.data
  const tag = (await call('POST', 'tags', { name: 'By key' }, { as: undefined, key: key.key })).body
    .data
  await call('DELETE', `api-keys/${key.id}`)
  const log = async (query: string) => (await call('GET', `audit-log?${query}`)).body
  const actions = async (query: string) =>
    (await log(query)).data.map(({ action }: { action: string }) => action)

  expect(await actions(`entity=${key.id}`)).toEqual(['api_key.deleted', 'api_key.created'])
  expect(JSON.stringify((await log(`entity=${key.id}`)).data)).not.toContain(key.key)
  expect(await actions(`actor=${key.id}`)).toEqual(['tag.created'])
  expect((await log(`entity=${tag.id}`)).data[0]).toMatchObject({
    actor: { type: 'api_key', name: 'Script' },
    entity: { type: 'tag', name: 'By key' },
    before: null,
    after: { name: 'By key', color: 'grey' },
  })
  expect((await log('entity=workspace')).data[0]).toMatchObject({
    before: { name: expect.any(String) },
    after: { name: 'Renamed' },
  })
  expect(await actions('action=deleted&entity=api_key')).toEqual(['api_key.deleted'])
  expect(await actions(`to=${new Date(0).toISOString()}`)).toEqual([])
  const first = await log('limit=1')
  const second = await log(`limit=1&cursor=${first.nextCursor}`)
  expect(second.data[0].id < first.data[0].id).toBe(true)
  expect((await call('GET', 'audit-log?from=yesterday')).status).toBe(400)
})
