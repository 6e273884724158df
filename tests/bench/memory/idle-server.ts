// Child process: a server whose connections do nothing. With `bare`, socket.io alone; otherwise Parley without pages.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Server } from 'socket.io'
import { readEnv } from '@/lib/config/env'
import { SOCKET_PATH, VISITOR_NAMESPACE } from '@/lib/protocol/visitor-socket'
import { seedDemo } from '@/prisma/seed/demo'
import { startServer } from '@/server'

export interface MemoryUse {
  heap: number
  rss: number
}

async function serveBare(): Promise<number> {
  const http = createServer()
  const io = new Server(http, { path: SOCKET_PATH, serveClient: false, perMessageDeflate: false })
  io.of(VISITOR_NAMESPACE).on('connection', (socket) => socket.emit('session', {}))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return (http.address() as AddressInfo).port
}

async function serveParley(): Promise<number> {
  const { deps } = await startServer({
    env: readEnv(process.env),
    web: false,
    prepare: seedDemo,
  })
  return deps.env.port
}

/** After collecting what is no longer used. */
async function memoryUse(): Promise<MemoryUse> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.()
    await sleep(250)
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed, rss }
}

const port = process.argv.includes('bare') ? await serveBare() : await serveParley()
process.on('message', () => void memoryUse().then((use) => process.send?.(use)))
process.once('disconnect', () => process.exit(0))
process.send?.({ url: `http://127.0.0.1:${port}` })
