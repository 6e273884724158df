import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createKeepAliveFetch } from '@/lib/model/keep-alive-fetch'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

test('status, headers and body arrive as with fetch', async () => {
  const { url } = await serve((request, response) => {
    response.writeHead(418, { 'x-seen': request.headers['x-sent'], 'set-cookie': ['a=1', 'b=2'] })
    request.pipe(response)
  })
  const response = await createKeepAliveFetch()(url, {
    method: 'POST',
    headers: { 'x-sent': 'yes' },
    body: 'Grüße 你好',
  })
  expect(response.status).toBe(418)
  expect(response.headers.get('x-seen')).toBe('yes')
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await response.text()).toBe('Grüße 你好')
})

test('compression is not asked for', async () => {
  const { url } = await serve((request, response) => {
    response.end(String(request.headers['accept-encoding']))
  })
  expect(await (await createKeepAliveFetch()(url)).text()).toBe('undefined')
})

test('a response without a body is read as empty', async () => {
  const { url } = await serve((_, response) => response.writeHead(204).end())
  const response = await createKeepAliveFetch()(url)
  expect(response.status).toBe(204)
  expect(await response.text()).toBe('')
})

test('a body larger than any buffer comes through whole', async () => {
  const { url } = await serve((_, response) => response.end(Buffer.alloc(20_000_000, 'x')))
  const response = await createKeepAliveFetch()(url)
  expect((await response.arrayBuffer()).byteLength).toBe(20_000_000)
})

test('a kept connection that the peer has closed is replaced without an error', async () => {
  let dropNext = false
  const { url } = await serve((request, response) => {
    if (dropNext) {
      dropNext = false
      request.socket.resetAndDestroy()
      return
    }
    response.end('fine')
  })
  const send = createKeepAliveFetch()
  expect(await (await send(url)).text()).toBe('fine')
  dropNext = true
  expect(await (await send(url)).text()).toBe('fine')
})

test('a new connection that breaks is a TypeError that names its cause', async () => {
  const { url } = await serve((request) => request.socket.resetAndDestroy())
  const error = await createKeepAliveFetch()(url).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TypeError)
  expect(error).toMatchObject({ cause: { code: 'ECONNRESET' } })
})

test('a body that breaks off is a TypeError, after what came before it', async () => {
  const { url } = await serve((_, response) => {
    response.write('half', () => response.socket?.resetAndDestroy())
  })
  const response = await createKeepAliveFetch()(url)
  await expect(response.text()).rejects.toBeInstanceOf(TypeError)
})

test('an abort raises its reason: before, while waiting, and in the body', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/body') response.write('half')
  })
  const send = createKeepAliveFetch()
  const reason = new DOMException('Enough', 'AbortError')

  await expect(send(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)

  const waiting = new AbortController()
  const answer = send(url, { signal: waiting.signal })
  waiting.abort(reason)
  await expect(answer).rejects.toBe(reason)

  const reading = new AbortController()
  const response = await send(`${url}body`, { signal: reading.signal })
  const text = response.text()
  reading.abort(reason)
  await expect(text).rejects.toBe(reason)
})

test('a cancelled body closes its connection', async () => {
  let left: Promise<unknown> | undefined
  const { url } = await serve((_, response) => {
    left = new Promise((resolve) => response.once('close', resolve))
    response.write('half')
  })
  const response = await createKeepAliveFetch()(url)
  await response.body?.cancel()
  await left
})
