import { readdirSync } from 'node:fs'
import path from 'node:path'
import { readEnv } from '@/lib/config/env'
import type { Deps } from '@/lib/deps'
import { refuseUnknown } from '@/lib/http/unknown-route'
import { startServer } from '@/server'
import { createTestDatabase, type DatabaseKind } from '@/tests/support/test-database'

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/** A route file with the pattern of addresses that Next gives it. */
interface RouteFile {
  folder: string
  pattern: RegExp
  names: string[]
  dynamic: number
}

export interface Answered {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  body: any
}

export interface CallOptions {
  as?: string | undefined
  key?: string
  body?: unknown
  /** Sent as it stands, instead of `body`. */
  raw?: BodyInit
  headers?: Record<string, string>
  /** Null sends none. */
  origin?: string | null
}

export interface Api {
  deps: Deps
  /** Calls the route handler that Next would call. */
  call(method: string, address: string, options?: CallOptions): Promise<Answered>
  /** The cookie of a new session. */
  signIn(email: string, password?: string): Promise<string>
  close(): Promise<void>
}

const APP = path.resolve('app')

/** The folder of each route file below `app/api`, such as `api/v1/documents/[id]`. */
export function routeFolders(below = 'api'): string[] {
  return readdirSync(path.join(APP, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'route.ts')
    .map((entry) => path.relative(APP, entry.parentPath).split(path.sep).join('/'))
}

/** What a route file exports, by method. */
export function routeModule(folder: string): Promise<Record<string, Handler | undefined>> {
  const file = `${APP}/${folder}/route.ts`
  return import(file)
}

function routeFile(folder: string): RouteFile {
  const names: string[] = []
  const pattern = folder
    .split('/')
    .map((part) => {
      const [, rest, name] = /^\[{1,2}(\.\.\.)?(\w+)\]{1,2}$/.exec(part) ?? []
      if (!name) return part.replaceAll('.', '\\.')
      names.push(name)
      return rest ? '(.+)' : '([^/]+)'
    })
    .join('/')
  const dynamic = folder.includes('[...') ? 100 : names.length
  return { folder, pattern: new RegExp(`^/${pattern}$`), names, dynamic }
}

export interface ApiSetup {
  /** By default embedded. */
  database?: DatabaseKind
  /** Fills the database, which is empty otherwise. */
  prepare?: (deps: Deps) => Promise<void>
  env?: Record<string, string>
}

/** The real server's insides on a database of their own, with the route handlers in front, without Next. */
export async function startApi({
  database = 'embedded',
  prepare,
  env: more,
}: ApiSetup = {}): Promise<Api> {
  const stored = await createTestDatabase(database, { empty: true })
  const env = readEnv(
    {
      DATA_DIR: stored.dataDir,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...more,
      ...(stored.databaseUrl && { DATABASE_URL: stored.databaseUrl }),
    },
    { demo: true },
  )
  const server = await startServer({ env, web: false, ...(prepare && { prepare }) })
  const routes = routeFolders()
    .map(routeFile)
    .sort((a, b) => a.dynamic - b.dynamic)

  const call: Api['call'] = async (method, address, options = {}) => {
    const url = new URL(address, server.url)
    const refused = refuseUnknown(method, url.pathname)
    if (refused) {
      const { problem: body, headers } = refused
      return { status: body.status, headers: new Headers(headers), body }
    }
    const found = routes.find(({ pattern }) => pattern.test(url.pathname))
    const handler = found && (await routeModule(found.folder))[method]
    if (!handler) throw new Error(`No route file takes ${method} ${url.pathname}`)
    const values = found.pattern.exec(url.pathname)?.slice(1) ?? []
    const params = Object.fromEntries(found.names.map((name, index) => [name, values[index]]))
    const request = requestOf(method, url, options)
    const response = await handler(request, { params: Promise.resolve(params) })
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const isJson = type.includes('json') && !type.includes('ndjson')
    const body = isJson && text ? JSON.parse(text) : text
    return { status: response.status, headers: response.headers, body }
  }

  return {
    deps: server.deps,
    call,
    async signIn(email, password = 'parley-demo') {
      const { headers } = await call('POST', '/api/auth/sign-in/email', {
        body: { email, password },
      })
      return headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    async close() {
      await server.close()
      await stored.remove()
    },
  }
}

function requestOf(method: string, url: URL, options: CallOptions): Request {
  const { as, key, body, raw, headers, origin = url.origin } = options
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return new Request(url, {
    method,
    headers: {
      // A form brings a type of its own, with its boundary.
      ...(content !== undefined &&
        !(content instanceof FormData) && { 'content-type': 'application/json' }),
      ...(as && { cookie: as }),
      ...(key && { authorization: `Bearer ${key}` }),
      ...(origin !== null && { origin }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
  })
}
