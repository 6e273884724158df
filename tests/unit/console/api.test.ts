import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApi, withQuery } from '@/lib/client/api'
import { errorText } from '@/lib/client/api-error'

let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (status: number, type: string, body: unknown) => {
      response.writeHead(status, { 'content-type': type })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    if (request.url === '/ok') {
      return answer(200, 'application/json', { data: request.headers['x-workspace'] })
    }
    if (request.url === '/empty') return answer(204, 'text/plain', '')
    if (request.url === '/conflict') {
      return answer(409, 'application/problem+json', {
        type: 'about:blank',
        title: 'Conflict',
        status: 409,
        code: 'conflict',
        detail: 'Grace has taken this conversation',
      })
    }
    if (request.url === '/signed-out') {
      return answer(401, 'application/problem+json', { code: 'unauthorized', title: 'Sign in' })
    }
    answer(502, 'text/html', '<h1>Bad gateway</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

it('names the workspace with every request', async () => {
  const api = createApi({ workspaceId: 'ws_1' })
  expect(await api(`${base}/ok`)).toEqual({ data: 'ws_1' })
  expect(await api(`${base}/empty`, { method: 'DELETE' })).toBeUndefined()
})

it('turns a problem into an error with its code, and says who has won', async () => {
  const failure = await createApi()(`${base}/conflict`, { method: 'POST', body: {} }).catch(
    (e) => e,
  )
  expect(failure).toMatchObject({ code: 'conflict', status: 409 })
  expect(errorText(failure)).toBe('Grace has taken this conversation')
})

it('tells when the session is over', async () => {
  let told = 0
  const api = createApi({ onUnauthorized: () => (told += 1) })
  await expect(api(`${base}/signed-out`)).rejects.toMatchObject({ code: 'unauthorized' })
  expect(told).toBe(1)
})

it('survives answers that are no JSON, and no answer', async () => {
  await expect(createApi()(`${base}/gateway`)).rejects.toMatchObject({
    code: 'internal',
    status: 502,
  })
  await expect(createApi()('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'network' })
})

it('leaves out what a query does not say', () => {
  expect(withQuery('/x', { a: undefined, b: '', c: 0 })).toBe('/x?c=0')
  expect(withQuery('/x', {})).toBe('/x')
})
