import type { Ack, HandshakeErrorCode } from '../../lib/protocol/errors'
import type {
  Handshake,
  VisitorEventName,
  VisitorInput,
  VisitorPushes,
  VisitorResults,
} from '../../lib/protocol/visitor-socket'
import type { ConnectError, SocketHandlers, VisitorSocket } from './socket/types'
import { createWebSocketClient } from './socket/web-socket'

export interface Refusal {
  code: HandshakeErrorCode
  message?: string
  retryAfterMs?: number
}

export interface ConnectionHandlers {
  /** Asked before every attempt. */
  auth: () => Promise<Handshake>
  refused: (refusal: Refusal) => void
  /** The link is gone, or the server cannot be reached; attempts go on. */
  lost: () => void
  push: <E extends keyof VisitorPushes>(name: E, payload: VisitorPushes[E]) => void
}

export type Result<T> = Ack<T> | { ok: false; error: { code: 'no_answer'; retryAfterMs?: number } }

/** After so many attempts in vain the visitor's network is taken to let no WebSocket through. */
const ATTEMPTS = 3

export function createConnection(handlers: ConnectionHandlers) {
  let everConnected = false
  let failures = 0

  const events: SocketHandlers = {
    auth: handlers.auth,
    connected: () => {
      everConnected = true
    },
    event: (name, payload) => handlers.push(name as keyof VisitorPushes, payload),
    lost: handlers.lost,
    failed() {
      handlers.lost()
      if (!everConnected && navigator.onLine && ++failures === ATTEMPTS) void allowPolling()
    },
    refused: ({ message, data }: ConnectError) =>
      handlers.refused({ code: 'unavailable', message, ...(data as Partial<Refusal>) }),
  }
  let socket: VisitorSocket = createWebSocketClient(events)

  async function allowPolling() {
    try {
      const { createPollingClient } = await import('./socket/polling')
      if (everConnected) return
      socket.disconnect()
      socket = createPollingClient(events)
      socket.connect()
    } catch {
      failures = 0
    }
  }

  return {
    connect: () => socket.connect(),
    connected: () => socket.connected,
    reconnect() {
      socket.disconnect()
      handlers.lost()
      socket.connect()
    },
    async send<E extends VisitorEventName>(
      name: E,
      payload: VisitorInput<E>,
    ): Promise<Result<VisitorResults[E]>> {
      try {
        return (await socket.request(name, payload)) as Ack<VisitorResults[E]>
      } catch {
        return { ok: false, error: { code: 'no_answer' } }
      }
    },
  }
}

export type Connection = ReturnType<typeof createConnection>
