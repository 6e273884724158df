import type { Socket } from 'socket.io-client'
import type {
  AGENT_NAMESPACE,
  AgentClientEvents,
  AgentServerEvents,
} from '@/lib/protocol/agent-socket'

import type { SOCKET_PATH } from '@/lib/protocol/visitor-socket'

type RealSocket = Socket<AgentServerEvents, AgentClientEvents>

/** What the console uses of a socket. Its events are the contract's. */
export type AgentSocket = Pick<
  RealSocket,
  'on' | 'off' | 'emit' | 'connect' | 'disconnect' | 'connected' | 'active'
>
export type ConnectionState = 'connecting' | 'online' | 'offline'

// Types alone come from the contract: its schemas would bring their library along.
const NAMESPACE: typeof AGENT_NAMESPACE = '/agent'
const PATH: typeof SOCKET_PATH = '/rt'

/**
 * The console's socket, not connected yet. Its library is loaded when it connects, so that no page waits for it: who
 * listens before is connected along; what is sent before is lost, as on any socket without a connection.
 */
export function createAgentSocket(workspaceId: string): AgentSocket {
  const early: [event: string, listener: Listener][] = []
  let real: RealSocket | null = null
  let wanted = false
  let loading = false

  async function load(): Promise<void> {
    loading = true
    try {
      const { io } = await import('socket.io-client')
      real = open(io, workspaceId)
      for (const [event, listener] of early.splice(0)) listen(real, event, listener)
      if (wanted) real.connect()
    } catch (error) {
      loading = false
      wanted = false
      for (const [event, listener] of early) if (event === 'connect_error') listener(error)
    }
  }

  const socket = {
    get connected() {
      return real?.connected ?? false
    },
    get active() {
      return real?.active ?? wanted
    },
    on(event: string, listener: Listener) {
      if (real) listen(real, event, listener)
      else early.push([event, listener])
      return socket
    },
    off(event: string, listener: Listener) {
      if (real) (real as unknown as Emitter).off(event, listener)
      const at = early.findIndex(([name, known]) => name === event && known === listener)
      if (at >= 0) early.splice(at, 1)
      return socket
    },
    emit(event: string, ...args: unknown[]) {
      if (real) (real as unknown as Emitter).emit(event, ...args)
      return socket
    },
    connect() {
      wanted = true
      if (real) real.connect()
      else if (!loading) void load()
      return socket
    },
    disconnect() {
      wanted = false
      real?.disconnect()
      return socket
    },
  }
  // Its methods pass on whatever the contract's types let through.
  return socket as unknown as AgentSocket
}

type Listener = (...args: unknown[]) => void
interface Emitter {
  on(event: string, listener: Listener): void
  off(event: string, listener: Listener): void
  emit(event: string, ...args: unknown[]): void
}

const listen = (socket: RealSocket, event: string, listener: Listener) =>
  (socket as unknown as Emitter).on(event, listener)

type Listeners = Partial<AgentServerEvents & { connect: () => void; disconnect: () => void }>

/** Listens to several events at once. The answer stops it. */
export function listenTo(socket: AgentSocket, listeners: Listeners): () => void {
  // What the record's type has paired stays paired.
  const pairs = Object.entries(listeners) as [string, Listener][]
  const emitter = socket as unknown as Emitter
  for (const [event, listener] of pairs) emitter.on(event, listener)
  return () => {
    for (const [event, listener] of pairs) emitter.off(event, listener)
  }
}

/** A plain WebSocket: load balancers need no stickiness. */
function open(io: typeof import('socket.io-client').io, workspaceId: string): RealSocket {
  return io(NAMESPACE, {
    path: PATH,
    auth: { workspaceId },
    transports: ['websocket', 'polling'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  })
}

/** The code of a refused handshake, where the server gave one. */
export function handshakeCode(error: Error): string | undefined {
  const data: unknown = 'data' in error ? error.data : undefined
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined
  return typeof data.code === 'string' ? data.code : undefined
}
