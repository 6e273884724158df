import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Deps } from '@/lib/deps'
import { AGENT_NAMESPACE } from '@/lib/protocol/agent-socket'
import { MAX_PACKET_BYTES, SOCKET_PATH, VISITOR_NAMESPACE } from '@/lib/protocol/visitor-socket'
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
  // In the default namespace nobody would be asked who they are, nor held to a limit.
  io.use((_socket, next) => {
    const message = `Connect to ${VISITOR_NAMESPACE} or ${AGENT_NAMESPACE}`
    next(Object.assign(new Error(message), { data: { code: 'invalid_input', message } }))
  })
  createVisitorNamespace(io, deps)
  createAgentNamespace(io, deps)
}
