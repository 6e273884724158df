import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { MessagesBody } from './request-body'

/** A request that passed the checks, or was refused, as tests look at it. */
export interface RecordedRequest {
  headers: IncomingHttpHeaders
  body: MessagesBody
  /** Tells connections apart. */
  remotePort: number | undefined
  /** Epoch milliseconds, with fractions, when its body was complete. */
  receivedAt: number
  /** The scenario that answers it; null for a refused request. */
  scenario: string | null
  /** Resolves when the exchange is over: `aborted` when the client left before the answer's end. */
  closed: Promise<{ aborted: boolean }>
}

export function record(
  request: IncomingMessage,
  response: ServerResponse,
  body: MessagesBody,
): RecordedRequest {
  return {
    headers: request.headers,
    remotePort: request.socket.remotePort,
    body,
    receivedAt: performance.timeOrigin + performance.now(),
    scenario: null,
    closed: new Promise((resolve) => {
      response.once('close', () => resolve({ aborted: !response.writableEnded }))
    }),
  }
}
