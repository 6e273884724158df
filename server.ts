import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { makeDataDir } from './lib/config/data-dir'
import { type Env, EnvError, ownOrigins } from './lib/config/env'
import { createDeps } from './lib/create-deps'
import { DataDirInUseError } from './lib/db/data-dir-lock'
import { type Deps, setDeps } from './lib/deps'
import { CLIENT_ADDRESS_HEADER } from './lib/http/client-address'
import { isDecodable, refuseUnknown } from './lib/http/unknown-route'
import { SOCKET_PATH } from './lib/protocol/visitor-socket'
import { clientAddress } from './lib/realtime/client-address'
import { createIo, serveRealtime } from './lib/realtime/create-realtime'

const ROOT = path.dirname(fileURLToPath(import.meta.url)).replace(/[\\/]dist$/, '')
/** What clients wait before they connect again, so that they do not all come at once. */
const RECONNECT_MS = 2_000
/** What the last packets get to leave the process. */
const FLUSH_MS = 100

export interface ServerOptions {
  env: Env
  dev?: boolean
  /** False serves sockets alone, without pages and HTTP API. */
  web?: boolean
  /** Runs before the port is open, for example to seed. */
  prepare?(deps: Deps): Promise<void>
}

export interface RunningServer {
  deps: Deps
  url: string
  close(): Promise<void>
}

/**
 * Composition root: environment → listen → deps → Next → sockets. The port is taken first, so that nothing is opened in
 * vain; until all is ready `/healthz` alone answers. `close` drains: nothing new begins, running replies may end.
 */
export async function startServer({
  env,
  dev = false,
  web = true,
  prepare,
}: ServerOptions): Promise<RunningServer> {
  makeDataDir(env.dataDir)
  const http = createServer()
  const front = createFront(http, env)
  await listen(http, env)
  const io = createIo(http)
  const running = await createDeps(env, io, ROOT).catch((error) => {
    http.close()
    throw error
  })
  const { deps } = running
  setDeps(deps)
  const stop = async () => {
    deps.draining = true
    deps.publish.drain(RECONNECT_MS)
    await running.close()
    // Closing drops what has not left yet, and the ends of the last replies were published a moment ago.
    await sleep(FLUSH_MS)
    await io.close()
    http.closeAllConnections()
  }
  try {
    await prepare?.(deps)
    if (web) front.serve(await prepareWeb(env, dev))
    serveRealtime(io, deps)
    return { deps, url: env.publicUrl, close: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepareWeb(env: Env, dev: boolean) {
  const app = next({ dev, dir: ROOT, hostname: env.host, port: env.port, quiet: !dev })
  await app.prepare()
  return { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), dev }
}

type Web = Awaited<ReturnType<typeof prepareWeb>>

/** Routes requests to Next once it is there, and upgrades: the socket's to socket.io, in development Next's own to Next. */
function createFront(http: HttpServer, env: Env) {
  let web: Web | undefined
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isSocketPath(request.url)) {
      if (http.listenerCount('request') === 1) response.writeHead(503).end()
      return
    }
    const [address = ''] = (request.url ?? '').split('?', 1)
    const refused = refuseUnknown(request.method ?? 'GET', address)
    if (refused) {
      const { problem, headers } = refused
      response.writeHead(problem.status, headers).end(JSON.stringify(problem))
      return
    }
    // Next answers a broken escape such as `%ff` with 500.
    if (!isDecodable(address)) {
      response.writeHead(400).end()
      return
    }
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, env.trustProxy)
    if (web) void web.handle(request, response)
    else response.writeHead(request.url === '/healthz' ? 200 : 503, { 'retry-after': '2' }).end()
  })
  http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (isSocketPath(request.url)) return
    if (web?.dev && request.url?.startsWith('/_next/')) void web.upgrade(request, socket, head)
    else socket.destroy()
  })
  return {
    serve(ready: Web) {
      web = ready
    },
  }
}

const isSocketPath = (url = '') =>
  url.startsWith(`${SOCKET_PATH}/`) || url.startsWith(`${SOCKET_PATH}?`)

/** Takes the port; with port 0 the address that browsers use is known from here on. */
async function listen(http: HttpServer, env: Env): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(env.port, env.host, () => {
      http.off('error', reject)
      resolve()
    })
  })
  if (env.port !== 0) return
  env.port = (http.address() as AddressInfo).port
  env.publicUrl = `http://localhost:${env.port}`
  env.ownOrigins = ownOrigins(env.publicUrl)
}

/** What stops a start, in one line for people; anything else is a defect and keeps its stack. */
export function startErrorLine(error: unknown): string | undefined {
  if (error instanceof EnvError || error instanceof DataDirInUseError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'EADDRINUSE')
    return 'PORT is in use by another program: set PORT to a free one'
  if (error.code === 'ECONNREFUSED') return 'DATABASE_URL: nothing answers at this address'
  const isOfListening = 'syscall' in error && error.syscall === 'listen'
  if (isOfListening && error.code === 'EACCES')
    return 'PORT may not be taken by this user: set PORT to one from 1024 to 65535'
  if (isOfListening || 'hostname' in error)
    return `HOST or DATABASE_URL names no place that can be reached (${error.code})`
  if (typeof error.code === 'string' && /^(28|3D)/.test(error.code))
    return `DATABASE_URL: the database refuses it (${error.message})`
  if (error.code === 'EACCES') return `Permission denied: ${error.message}`
  return undefined
}

/** Runs until a signal asks to stop; a second one stops at once. */
export async function runServer(start: () => Promise<RunningServer>): Promise<RunningServer> {
  try {
    const server = await start()
    let stopping = false
    const stop = () => {
      if (stopping) process.exit(1)
      stopping = true
      server.close().then(
        () => process.exit(0),
        (error) => {
          server.deps.log.error({ err: error }, 'The server did not stop cleanly')
          process.exit(1)
        },
      )
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
    return server
  } catch (error) {
    console.error(startErrorLine(error) ?? error)
    process.exit(1)
  }
}
