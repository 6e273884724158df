import { io, type Socket } from 'socket.io-client'
import {
  AGENT_NAMESPACE,
  type AgentClientEvents,
  type AgentServerEvents,
} from '@/lib/protocol/agent-socket'

export type AgentSocket = Socket<AgentServerEvents, AgentClientEvents>
export type ConnectionState = 'connecting' | 'online' | 'offline'

const SOCKET_PATH = '/rt'

/** The console's socket, not connected yet. A plain WebSocket: load balancers need no stickiness. */
export function createAgentSocket(workspaceId: string): AgentSocket {
  return io(AGENT_NAMESPACE, {
    path: SOCKET_PATH,
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
