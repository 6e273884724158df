import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, startApi } from './api'

const OWNER = { name: 'Ada', email: 'ada@x.test', password: 'long enough', workspace: 'Ada’s' }

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let as: string
  beforeAll(async () => {
    api = await startApi({ database })
    await api.call('POST', '/api/setup', { body: OWNER })
    as = await api.signIn(OWNER.email, OWNER.password)
  })
  afterAll(() => api.close())

  const start = async (patch?: object, headers: Record<string, string> = {}) => {
    const method = patch ? 'PATCH' : 'GET'
    const options = { as, headers, ...(patch && { body: patch }) }
    return (await api.call(method, '/api/v1/start', options)).body
  }

  test('a new workspace is led through its first steps, from where it was left', async () => {
    expect((await start()).data).toMatchObject({
      step: 1,
      done: false,
      assistant: { name: 'Assistant' },
      knowledgeBase: { documents: 0 },
      widget: { allowedOrigins: [] },
      lastSeen: null,
      conversation: null,
    })
    expect((await start({ step: 3 })).data.step).toBe(3)
    expect((await start()).data).toMatchObject({ step: 3, done: false })
    expect((await start({ step: 5 })).code).toBe('invalid_input')
  })

  test('it ends once, stays ended, and may be begun again', async () => {
    expect((await start({ done: true })).data.done).toBe(true)
    expect((await start({ step: 2 })).data.done).toBe(true)
    expect((await start({ done: false, step: 1 })).data).toMatchObject({ step: 1, done: false })
  })

  test('a further workspace has a start of its own', async () => {
    await start({ done: true })
    const made = await api.call('POST', '/api/v1/workspaces', { as, body: { name: 'Second' } })
    const there = await start(undefined, { 'x-workspace': made.body.data.id })
    expect(there.data).toMatchObject({ step: 1, done: false })
    expect((await start()).data.done).toBe(true)
  })
})
