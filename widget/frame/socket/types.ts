/** A refused connection as socket.io tells it: `data` is what the server's middleware gave. */
export interface ConnectError {
  message?: string
  data?: unknown
}

export interface SocketHandlers {
  /** Asked before every attempt. */
  auth: () => Promise<object>
  connected: () => void
  event: (name: string, payload: never) => void
  /** The link is gone; attempts go on by themselves. */
  lost: () => void
  /** The network or the server did not answer; attempts go on by themselves. */
  failed: () => void
  /** The server answered no; it is not asked again until `connect`. */
  refused: (error: ConnectError) => void
}

export interface VisitorSocket {
  readonly connected: boolean
  connect(): void
  disconnect(): void
  /** The acknowledgement; rejects when none comes. */
  request(name: string, payload: unknown): Promise<unknown>
}

/** No acknowledgement in this time counts as none, in milliseconds. */
export const ACK_TIMEOUT = 10_000
export const ADDRESS = { path: '/rt', namespace: '/visitor' }
