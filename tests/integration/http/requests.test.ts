import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '@/lib/http/endpoint'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { problem } from '@/lib/protocol/http'
import { seedDemo } from '@/prisma/seed/demo'
import { type Answered, type Api, type CallOptions, startApi } from './api'

let api: Api
let owner: string
beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  owner = await api.signIn('owner@demo.test')
})
afterAll(() => api.close())

const endpoints = Object.values(ENDPOINTS).flat()
const label = ({ method, path }: Endpoint) => `${method} ${path}`
const address = ({ path }: Endpoint) => path.replace(/\{\w+\}/g, '1')

function expectProblem(answer: Answered, status: number, code: string, where: string): void {
  expect([where, answer.status, answer.body]).toMatchObject([where, status, { status, code }])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(problem.parse(answer.body)).toEqual(answer.body)
}

describe('what no route takes, asked over the network', () => {
  const ask = (method: string, path: string) =>
    fetch(new URL(path, api.deps.env.publicUrl), { method })

  test('an address of none is 404', async () => {
    for (const path of ['/api', '/api/v1', '/api/v1/nothing', '/api/v3/me', '/api/v1/me/x/y?z=1']) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const response = await ask(method, path)
        expect([path, response.status]).toEqual([path, 404])
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        expect(problem.parse(await response.json())).toMatchObject({ code: 'not_found' })
      }
    }
  })

  test('a method of none is 405', async () => {
    const response = await ask('PUT', '/api/v1/conversations')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.parse(await response.json())).toMatchObject({ status: 405 })
  })
})

describe('a body that is no good', () => {
  const taking = endpoints.filter(({ body, access }) => body && access !== 'visitor')
  const send = (endpoint: Endpoint, options: CallOptions) =>
    api.call(endpoint.method, address(endpoint), { as: owner, ...options })

  test.each(taking.map((e) => [label(e), e] as const))('%s', async (where, endpoint) => {
    const json = { 'content-type': 'application/json' }
    const wrong: [string, CallOptions][] = [
      ['no JSON', { raw: '{"name":', headers: json }],
      ['no UTF-8', { raw: new Uint8Array([0x22, 0xff, 0x22]), headers: json }],
      ['a list', { body: [] }],
      ['a text', { body: 'text' }],
      ['nothing', { raw: 'null', headers: json }],
      [
        'a form',
        { raw: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      ],
      ['plain text', { raw: '{}', headers: { 'content-type': 'text/plain' } }],
    ]
    for (const [what, options] of wrong)
      expectProblem(await send(endpoint, options), 400, 'invalid_input', `${where}: ${what}`)
    const { maxBodyBytes = 1_000_000 } = endpoint
    const raw = `{"padding":"${'x'.repeat(maxBodyBytes)}"}`
    expectProblem(await send(endpoint, { raw, headers: json }), 413, 'too_large', where)
  })
})

describe('a cursor that is none of ours', () => {
  const cursor = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url')
  const WRONG = [
    'nonsense',
    cursor('text'),
    cursor({}),
    cursor([]),
    cursor([null]),
    cursor([{}]),
    cursor([[1]]),
    cursor([1e30]),
    cursor([true, true]),
    cursor(['\0']),
    cursor(['\ud800']),
    cursor(['not a time', 'x', 'high', '']),
    cursor(['2026-01-01T00:00:00.000Z', '\0', 'high', '']),
    cursor(['+275000-01-01T00:00:00.000Z', 'x', 'high', '']),
    'x'.repeat(501),
  ]
  const lists = endpoints.filter(
    ({ method, query, access }) =>
      method === 'GET' &&
      access.includes(':') &&
      'cursor' in ((query as { shape?: object })?.shape ?? {}),
  )

  test.each(lists.map((e) => [label(e), e] as const))('%s', async (where, endpoint) => {
    for (const one of WRONG) {
      const answer = await api.call('GET', `${address(endpoint)}?cursor=${one}`, { as: owner })
      if (answer.status === 404 && endpoint.path.includes('{')) continue
      // Any text could be the id that a page ended with.
      if (answer.status === 200) continue
      expectProblem(answer, 400, 'invalid_input', `${where} ${one}`)
    }
    const answer = await api.call('GET', `${address(endpoint)}?cursor=nonsense`, { as: owner })
    if (!endpoint.path.includes('{')) expectProblem(answer, 400, 'invalid_input', where)
  })

  test('there are such lists', () => expect(lists.length).toBeGreaterThan(8))
})

test('there are no teams to assign a conversation to', async () => {
  const assign = (body: object) =>
    api.call('POST', '/api/v1/conversations/cnv_nothing/assign', { as: owner, body })
  const refused = await assign({ teamId: 'team_1' })
  expectProblem(refused, 400, 'invalid_input', 'assign')
  expect(refused.body.errors).toHaveProperty('teamId')
  expectProblem(await assign({ teamId: null }), 404, 'not_found', 'assign')
})

test('every change that makes something answers 201, every one that deletes 204', () => {
  const making = endpoints.filter(
    ({ method, path, takesFile }) =>
      method === 'POST' && !path.includes('{') && !takesFile && !/bulk|simulate|import/.test(path),
  )
  expect(making.filter(({ status }) => status !== 201).map(label)).toEqual([])
  const deleting = endpoints.filter(({ method }) => method === 'DELETE')
  expect(deleting.filter(({ status }) => status !== 204).map(label)).toEqual([])
})
