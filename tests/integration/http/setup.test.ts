import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, startApi } from './api'

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  beforeAll(async () => {
    api = await startApi({ database })
  })
  afterAll(() => api.close())

  const first = {
    name: 'Ada Owner',
    email: 'Ada@Shop.test',
    password: 'correct horse',
    workspace: 'Ada’s Shop',
  }

  test('an empty installation is set up once, also by calls at the same time, and signs its owner in', async () => {
    expect((await api.call('GET', '/api/setup')).body).toEqual({ data: { needed: true } })
    expect(
      (await api.call('POST', '/api/setup', { body: { ...first, password: 'short' } })).body,
    ).toMatchObject({ code: 'invalid_input', errors: { password: [expect.any(String)] } })
    expect(
      (await api.call('POST', '/api/setup', { body: first, origin: 'https://evil.test' })).status,
    ).toBe(403)

    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        api.call('POST', '/api/setup', {
          body: { ...first, email: n === 1 ? first.email : `${n}@x.test` },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect(await api.deps.db.user.count()).toBe(1)
    expect(await api.deps.db.workspace.count()).toBe(1)
    expect((await api.call('GET', '/api/setup')).body).toEqual({ data: { needed: false } })

    const won = answers.find(({ status }) => status === 201)
    const as = won?.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
    const me = await api.call('GET', '/api/v1/me', { as })
    expect(me.body.data).toMatchObject({ role: 'owner', workspace: { name: first.workspace } })
    const widgets = await api.call('GET', '/api/v1/widgets', { as })
    expect(widgets.body.data).toHaveLength(1)
    const assistants = await api.call('GET', '/api/v1/assistants', { as })
    expect(assistants.body.data[0].knowledgeBaseIds).toHaveLength(1)
  })

  test('nobody signs up by themselves', async () => {
    const body = { name: 'Eve', email: 'eve@x.test', password: 'long enough' }
    const { status } = await api.call('POST', '/api/auth/sign-up/email', { body })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await api.deps.db.user.count()).toBe(1)
  })
})
