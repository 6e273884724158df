import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { AgentClient } from '@/tests/support/agent-client'
import { DATABASES } from '@/tests/support/test-database'
import { until } from '@/tests/support/until'
import { type Api, type CallOptions, startApi } from './api'

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  const as: Record<string, string> = {}
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    for (const who of ['owner', 'agent', 'other']) as[who] = await api.signIn(`${who}@demo.test`)
  })
  afterAll(() => api.close())

  const call = (method: string, path: string, body?: unknown, options: CallOptions = {}) =>
    api.call(method, `/api/v1/${path}`, {
      as: as.owner,
      ...(body !== undefined && { body }),
      ...options,
    })
  const invite = async (email: string, role = 'agent') => {
    const { status, body } = await call('POST', 'invitations', { email, role })
    expect([email, status]).toEqual([email, 201])
    return { ...body.data, token: new URL(body.data.url).pathname.split('/').at(-1) ?? '' }
  }
  const cookiesOf = (headers: Headers) =>
    headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  const accept = (token: string, body: unknown = {}, cookie?: string) =>
    call('POST', `invitations/${token}/accept`, body, { as: cookie })
  const join = async (email: string, role = 'agent') => {
    const { token } = await invite(email, role)
    const { status, headers } = await accept(token, {
      name: `Joined ${email}`,
      password: 'parley-demo',
    })
    expect(status).toBe(201)
    return cookiesOf(headers)
  }
  const memberOf = async (email: string) => {
    const { body } = await call('GET', 'members')
    return body.data.find((member: { email: string }) => member.email === email)
  }

  describe('an invitation', () => {
    test('makes a new account a member, signed in, once', async () => {
      const made = await invite(' New.Person@demo.test ', 'admin')
      expect(made).toMatchObject({ email: 'new.person@demo.test', role: 'admin', mail: 'kept' })
      const shown = await call('GET', `invitations/${made.token}`, undefined, { as: undefined })
      expect(shown.body.data).toMatchObject({
        email: 'new.person@demo.test',
        role: 'admin',
        hasAccount: false,
      })
      const bare = await accept(made.token, {})
      expect(bare.body.errors).toHaveProperty('password')
      const person = { name: 'New Person', password: 'a fine password' }
      const answers = await Promise.all([1, 2, 3].map(() => accept(made.token, person)))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      const joined = answers.find(({ status }) => status === 201)
      const me = await call('GET', 'me', undefined, {
        as: cookiesOf(joined?.headers ?? new Headers()),
      })
      expect(me.body.data).toMatchObject({ role: 'admin', user: { name: 'New Person' } })
      expect((await call('GET', `invitations/${made.token}`)).status).toBe(404)
      const log = await call('GET', 'audit-log?entity=member&action=joined')
      expect(log.body.data[0]).toMatchObject({
        actor: { name: 'New Person' },
        after: { role: 'admin', email: 'new.person@demo.test' },
      })
    })

    test('to somebody with an account asks them to sign in as themselves', async () => {
      const { token } = await invite('other@demo.test')
      expect((await accept(token)).body.code).toBe('unauthorized')
      expect((await accept(token, {}, as.agent)).body.code).toBe('forbidden')
      const taken = { name: 'Thief', password: 'a fine password' }
      expect((await accept(token, taken)).status).toBe(401)
      expect((await accept(token, {}, as.other)).status).toBe(201)
      const mine = await call('GET', 'workspaces', undefined, { as: as.other })
      expect(mine.body.data).toHaveLength(2)
      const again = await call('POST', 'invitations', { email: 'other@demo.test', role: 'agent' })
      expect(again.body).toMatchObject({
        code: 'conflict',
        errors: { email: [expect.any(String)] },
      })
    })

    test('works for seven days, until it is taken back, and cannot be guessed from its id', async () => {
      const made = await invite('late@demo.test')
      expect((await call('GET', `invitations/${made.id}`)).status).toBe(404)
      const forged = `${made.token.slice(0, -1)}${made.token.endsWith('0') ? '1' : '0'}`
      expect((await call('GET', `invitations/${forged}`)).status).toBe(404)
      const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000
      expect(Math.round(days)).toBe(7)
      expect(
        (await call('POST', 'invitations', { email: 'late@demo.test', role: 'agent' })).status,
      ).toBe(409)
      await api.deps.db.invitation.update({
        where: { id: made.id },
        data: { expiresAt: new Date(Date.now() - 1000) },
      })
      expect((await accept(made.token, { name: 'L', password: 'long enough' })).status).toBe(404)
      const next = await invite('late@demo.test')
      expect((await call('DELETE', `invitations/${next.id}`)).status).toBe(204)
      expect((await accept(next.token, { name: 'L', password: 'long enough' })).status).toBe(404)
      expect(
        (await call('POST', 'invitations', { email: 'no address', role: 'agent' })).status,
      ).toBe(400)
      expect((await call('POST', 'invitations', { email: 'a@b.test', role: 'root' })).status).toBe(
        400,
      )
    })
  })

  describe('members', () => {
    test('always keep an owner, also when two leave at the same time', async () => {
      const second = await join('second@demo.test', 'owner')
      const [one, two] = [await memberOf('owner@demo.test'), await memberOf('second@demo.test')]
      const answers = await Promise.all([
        call('PATCH', `members/${one.id}`, { role: 'admin' }),
        call('PATCH', `members/${two.id}`, { role: 'admin' }, { as: second }),
      ])
      expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
      const owners = (await call('GET', 'members')).body.data.filter(
        ({ role }: { role: string }) => role === 'owner',
      )
      expect(owners).toHaveLength(1)
      const last = owners[0].email === 'owner@demo.test' ? as.owner : second
      const gone = await call('DELETE', `members/${owners[0].id}`, undefined, { as: last })
      expect(gone.body.code).toBe('conflict')
      if (last !== as.owner)
        await call('PATCH', `members/${one.id}`, { role: 'owner' }, { as: second })
    })

    test('who are removed lose requests and sockets at once, and their conversations', async () => {
      const cookie = await join('leaving@demo.test')
      const member = await memberOf('leaving@demo.test')
      const { db } = api.deps
      const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
      const { workspaceId } = widget
      await db.contact.create({ data: { id: 'con_left', workspaceId } })
      await db.conversation.create({
        data: {
          id: 'cnv_left',
          workspaceId,
          widgetId: widget.id,
          contactId: 'con_left',
          status: 'open',
          assigneeId: member.userId,
        },
      })
      const url = `http://127.0.0.1:${api.deps.env.port}`
      const socket = await new AgentClient(url, { cookie, name: 'leaving' }).connect()
      const watching = await new AgentClient(url, {
        cookie: as.owner ?? '',
        name: 'owner',
      }).connect()

      expect((await call('DELETE', `members/${member.id}`)).status).toBe(204)
      await until('the socket closes', () => socket.seen.of('disconnect').length > 0)
      expect(watching.seen.of('disconnect')).toEqual([])
      socket.close()
      watching.close()
      expect((await call('GET', 'conversations', undefined, { as: cookie })).status).toBe(403)
      expect((await call('GET', 'me', undefined, { as: cookie })).body.data.workspace).toBeNull()
      const row = await db.conversation.findUniqueOrThrow({ where: { id: 'cnv_left' } })
      expect(row).toMatchObject({ status: 'queued', assigneeId: null })
      expect((await call('DELETE', `members/${member.id}`)).status).toBe(404)
    })

    test('get links for new passwords from an owner of all their workspaces alone', async () => {
      await join('forgot@demo.test')
      const member = await memberOf('forgot@demo.test')
      const { data } = (await call('POST', `members/${member.id}/reset-link`)).body
      const token = data.url.split('/reset/')[1]
      const reset = await api.call('POST', '/api/auth/reset-password', {
        body: { token, newPassword: 'chosen anew' },
      })
      expect(reset.status).toBe(200)
      expect(await api.signIn('forgot@demo.test', 'chosen anew')).not.toBe('')
      const twice = await api.call('POST', '/api/auth/reset-password', {
        body: { token, newPassword: 'chosen again' },
      })
      expect(twice.status).toBe(400)
      const elsewhere = await memberOf('other@demo.test')
      const refused = await call('POST', `members/${elsewhere.id}/reset-link`)
      expect(refused.body.code).toBe('conflict')
    })
  })

  test('better-auth’s own routes about people and workspaces are closed', async () => {
    for (const path of [
      'organization/remove-member',
      'organization/invite-member',
      'sign-up/email',
    ]) {
      const answer = await api.call('POST', `/api/auth/${path}`, { as: as.owner, body: {} })
      expect([path, answer.status]).toEqual([path, 404])
    }
  })
})
