import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Deps } from '@/lib/deps'
import { MAX_PACKET_BYTES, SOCKET_PATH } from '@/lib/protocol/visitor-socket'
import { createAgentNamespace } from './agent/create-agent-namespace'
import { createVisitorNamespace } from './visitor/create-visitor-namespace'

/** The socket server, not yet open to anybody: publish through it first, then `serveRealtime`. */
export function createIo(http: HttpServer): Server {
  return new Server(http, {
    path: SOCKET_PATH,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_PACKET_BYTES,
    // Every upgrade is routed by the server itself.
    destroyUpgrade: false,
    // Origins are judged per widget in the handshake; cookies never go along.
    cors: { origin: true, credentials: false },
  })
}

export function serveRealtime(io: Server, deps: Deps): void {
  createVisitorNamespace(io, deps)
  createAgentNamespace(io, deps)
}
