import { io, type Socket } from 'socket.io-client'
import type {
  AGENT_NAMESPACE,
  AgentClientEvents,
  AgentServerEvents,
} from '@/lib/protocol/agent-socket'

import type { SOCKET_PATH } from '@/lib/protocol/visitor-socket'

export type AgentSocket = Socket<AgentServerEvents, AgentClientEvents>
export type ConnectionState = 'connecting' | 'online' | 'offline'

// Types alone come from the contract: its schemas would bring their library along.
const NAMESPACE: typeof AGENT_NAMESPACE = '/agent'
const PATH: typeof SOCKET_PATH = '/rt'

/** The console's socket, not connected yet. A plain WebSocket: load balancers need no stickiness. */
export function createAgentSocket(workspaceId: string): AgentSocket {
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
