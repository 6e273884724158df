import { describe, expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { refuseUnknown } from '@/lib/http/unknown-route'
import { problem } from '@/lib/protocol/http'

const endpoints = Object.values(ENDPOINTS).flat()
const filled = (path: string) => path.replace(/\{\w+\}/g, 'some_thing')

test.each(endpoints.map(({ method, path }) => [method, path]))('%s %s is let through', (m, p) => {
  expect(refuseUnknown(m, filled(p))).toBeUndefined()
})

test('what a route does not take is 405, and told what it takes', () => {
  expect(refuseUnknown('DELETE', '/api/v1/conversations/cnv_1')).toMatchObject({
    problem: { status: 405, code: 'invalid_input', type: 'urn:parley:problem:invalid_input' },
    headers: { allow: 'GET, HEAD, OPTIONS, PATCH', 'content-type': 'application/problem+json' },
  })
  expect(refuseUnknown('PUT', '/api/v1/conversations/counts')?.headers.allow).toBe(
    'GET, HEAD, OPTIONS',
  )
  expect(refuseUnknown('PROPFIND', '/api/v1/me')?.problem.status).toBe(405)
})

describe('an address of no route is 404', () => {
  test.each([
    '/api',
    '/api/v1',
    '/api/v2/conversations',
    '/api/v1/nothing',
    '/api/v1/conversations/a/b/c',
    '/api/v1/openapi-json',
    '/api/widget/v1/attachments/att_1',
    '/api/authority',
    '/api/v1/conversations/%ff',
  ])('%s', (path) => {
    const refused = refuseUnknown('GET', path)
    expect(refused?.problem).toMatchObject({ status: 404, code: 'not_found' })
    expect(problem.parse(refused?.problem)).toEqual(refused?.problem)
  })
})

test.each([
  '/',
  '/inbox',
  '/apiary',
  '/api/auth/get-session',
  '/api/v1/me/',
  '/api//v1',
  '/w/wk.js',
])('%s is not its business', (path) => expect(refuseUnknown('GET', path)).toBeUndefined())

test('whether a browser may ask is left to the route', () => {
  expect(refuseUnknown('OPTIONS', '/api/v1/me')).toBeUndefined()
  expect(refuseUnknown('HEAD', '/api/v1/me')).toBeUndefined()
  expect(refuseUnknown('HEAD', '/api/v1/conversations/cnv_1/claim')?.problem.status).toBe(405)
})
