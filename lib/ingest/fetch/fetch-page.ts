import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { IngestError, isIngestCode } from '../errors'
import { INGEST_LIMITS } from '../limits'
import { isPublicAddress } from './allowed-address'
import { guardedLookup, type Resolve, refused, resolveByName } from './guarded-lookup'

export interface FetchOptions {
  /** Hosts that may be reached although their addresses are private. */
  allowHosts: readonly string[]
  etag?: string | null
  lastModified?: string | null
  signal?: AbortSignal
  resolve?: Resolve
  maxBytes?: number
  maxMs?: number
}

export type Fetched =
  | { unchanged: true }
  | {
      unchanged: false
      /** After redirects. */
      url: string
      type: string
      charset: string | undefined
      bytes: Uint8Array
      etag: string | null
      lastModified: string | null
    }

const ACCEPT =
  'text/html,application/xhtml+xml,text/markdown,text/plain,application/pdf,text/csv;q=0.9,*/*;q=0.5'

/**
 * Gets one page from the public internet. The address is checked when the connection is made, at each redirect anew.
 * Throws `IngestError` with a reason that people can act on.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const { maxMs = INGEST_LIMITS.fetchMs } = options
  const clock = AbortSignal.timeout(maxMs)
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock
  try {
    return await follow(address, { ...options, signal })
  } catch (error) {
    options.signal?.throwIfAborted()
    if (clock.aborted)
      throw new IngestError('timeout', `No whole answer within ${Math.round(maxMs / 1000)} seconds`)
    throw toIngestError(error, new URL(address).host)
  }
}

async function follow(
  address: string,
  options: FetchOptions & { signal: AbortSignal },
): Promise<Fetched> {
  let url = new URL(address)
  for (let hop = 0; hop <= INGEST_LIMITS.redirects; hop++) {
    const response = await ask(url, options)
    const { statusCode: status = 0, headers } = response
    if (status >= 300 && status < 400 && status !== 304 && headers.location) {
      response.destroy()
      if (!URL.canParse(headers.location, url.href)) break
      url = new URL(headers.location, url.href)
      continue
    }
    if (status === 304) {
      response.destroy()
      return { unchanged: true }
    }
    if (status < 200 || status > 299) {
      response.destroy()
      throw new IngestError('http_status', `The server answered ${status}`)
    }
    const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';')
    return {
      unchanged: false,
      url: url.href,
      type: type.trim().toLowerCase(),
      charset: /charset=["']?([\w-]+)/i.exec(parameters.join(';'))?.[1],
      bytes: await readBody(response, options.maxBytes ?? INGEST_LIMITS.pageBytes),
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
    }
  }
  throw new IngestError('too_many_redirects', 'The address leads on too often')
}

function ask(url: URL, options: FetchOptions & { signal: AbortSignal }): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(url.href)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isAllowed = options.allowHosts.includes(host.toLowerCase())
  // A literal address is connected to without a look-up.
  if (isIP(host) !== 0 && !isAllowed && !isPublicAddress(host)) throw refused(host)
  const { etag, lastModified, signal } = options
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        protocol: url.protocol,
        hostname: host,
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        agent: false,
        signal,
        maxHeaderSize: 32_768,
        lookup: guardedLookup(options.resolve ?? resolveByName, isAllowed),
        headers: {
          accept: ACCEPT,
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'Parley (knowledge import)',
          ...(etag && { 'if-none-match': etag }),
          ...(lastModified && { 'if-modified-since': lastModified }),
        },
      },
      resolve,
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new IngestError('too_large', `The page has more than ${Math.floor(maxBytes / 1_000_000)} MB`)
  const chunks: Buffer[] = []
  let length = 0
  try {
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
    for await (const chunk of unpacked(response)) {
      length += (chunk as Buffer).length
      if (length > maxBytes) throw tooLarge()
      chunks.push(chunk as Buffer)
    }
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (encoding === 'identity') return response
  const through = encoding === 'br' ? createBrotliDecompress() : createUnzip()
  response.on('error', (error) => through.destroy(error))
  through.on('close', () => response.destroy())
  return response.pipe(through)
}

function toIngestError(error: unknown, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (isIngestCode(code)) return error
  if (typeof code === 'string')
    return new IngestError('connection_failed', `${host} cannot be reached (${code})`)
  return error
}
