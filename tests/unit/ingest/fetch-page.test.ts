import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '@/lib/ingest/fetch/allowed-address'
import { type FetchOptions, fetchPage } from '@/lib/ingest/fetch/fetch-page'

let server: Server
let port: number
const pages = new Map<string, RequestListener>()

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
const fetchIt = (path: string, options: Partial<FetchOptions> = {}, host = 'site.test') =>
  fetchPage(`http://${host}:${port}${path}`, { allowHosts: ['site.test'], resolve, ...options })

describe('a page', () => {
  test('comes with its type, also packed and after redirects', async () => {
    pages.set('/old', (_, response) => response.writeHead(301, { location: '/new' }).end())
    pages.set('/new', (_, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=UTF-8',
          'content-encoding': 'gzip',
          etag: '"1"',
        })
        .end(gzipSync('<p>words')),
    )
    const page = await fetchIt('/old')
    expect(page).toMatchObject({
      url: `http://site.test:${port}/new`,
      type: 'text/html',
      charset: 'UTF-8',
      etag: '"1"',
    })
    expect(!page.unchanged && Buffer.from(page.bytes).toString()).toBe('<p>words')
  })

  test('that has not changed is not sent again', async () => {
    pages.set('/kept', (request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end(),
    )
    expect(await fetchIt('/kept', { etag: '"1"' })).toEqual({ unchanged: true })
  })
})

describe('is refused', () => {
  const code = (wanted: string) => ({ code: wanted })

  test('where a name resolves to a private address', async () => {
    await expect(fetchIt('/', {}, 'innocent.test')).rejects.toMatchObject(code('address_refused'))
    const both = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    await expect(fetchIt('/', { resolve: both }, 'innocent.test')).rejects.toMatchObject(
      code('address_refused'),
    )
  })

  test.each([
    '127.0.0.1',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '0.0.0.0',
  ])('where the address is %s', async (host) => {
    await expect(fetchIt('/', {}, host)).rejects.toMatchObject(code('address_refused'))
  })

  test.each(['http://127.0.0.1/', 'http://localhost/', 'file:///etc/passwd', 'http://[fd00::1]/'])(
    'where it leads on to %s',
    async (location) => {
      pages.set('/away', (_, response) => response.writeHead(302, { location }).end())
      await expect(fetchIt('/away')).rejects.toMatchObject(code('address_refused'))
    },
  )

  test('where it leads on for ever, is missing, or nobody is there', async () => {
    pages.set('/circle', (_, response) => response.writeHead(302, { location: '/circle' }).end())
    await expect(fetchIt('/circle')).rejects.toMatchObject(code('too_many_redirects'))
    await expect(fetchIt('/nothing')).rejects.toMatchObject(code('http_status'))
    await expect(
      fetchPage('http://site.test:1/', { allowHosts: ['site.test'], resolve }),
    ).rejects.toMatchObject(code('connection_failed'))
    await expect(
      fetchPage('http://no-such-host.invalid/', { allowHosts: [] }),
    ).rejects.toMatchObject(code('host_not_found'))
  })

  test('where it is too large, as it says, as it comes, or once unpacked', async () => {
    pages.set('/says', (_, response) =>
      response.writeHead(200, { 'content-length': 9e9 }).write('x'),
    )
    pages.set('/endless', (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        response.once('drain', more)
      }
      more()
    })
    pages.set('/bomb', (_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(3_000_000))),
    )
    for (const path of ['/says', '/endless', '/bomb']) {
      await expect(fetchIt(path, { maxBytes: 1_000_000 })).rejects.toMatchObject(code('too_large'))
    }
  })

  test('where it does not come to an end in time', async () => {
    pages.set('/slow', (_, response) => response.writeHead(200).write('a word'))
    await expect(fetchIt('/slow', { maxMs: 80 })).rejects.toMatchObject(code('timeout'))
  })

  test('where it is packed wrongly', async () => {
    pages.set('/broken', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    )
    await expect(fetchIt('/broken')).rejects.toMatchObject(code('connection_failed'))
  })
})

test.each([
  ['93.184.215.14', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['::', false],
  ['fe80::1%eth0', false],
  ['fc00::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['224.0.0.1', false],
  ['not an address', false],
])('%s is public: %s', (address, is) => expect(isPublicAddress(address)).toBe(is))
