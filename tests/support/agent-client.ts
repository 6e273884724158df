import { io, type Socket } from 'socket.io-client'
import { AGENT_NAMESPACE, type AgentPushes } from '@/lib/protocol/agent-socket'
import type { Ack } from '@/lib/protocol/errors'
import { SOCKET_PATH } from '@/lib/protocol/visitor-socket'
import { Observed } from './observed'
import { Refused } from './visitor-client'

export interface AgentConnection {
  cookie?: string | undefined
  origin?: string | undefined
  workspaceId?: unknown
  name?: string
}

/** An agent's socket that keeps all it sees. */
export class AgentClient {
  readonly seen: Observed
  readonly #socket: Socket

  constructor(url: string, { cookie, origin, workspaceId, name = 'agent' }: AgentConnection) {
    this.seen = new Observed(name)
    this.#socket = io(url + AGENT_NAMESPACE, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      autoConnect: false,
      extraHeaders: {
        ...(cookie !== undefined && { cookie }),
        ...(origin !== undefined && { origin }),
      },
      auth: { ...(workspaceId !== undefined && { workspaceId }) },
    })
    this.#socket.onAny((event: string, payload: unknown) => this.seen.add(event, payload))
    this.#socket.on('connect', () => this.seen.add('connect', undefined))
    this.#socket.on('connect_error', (error) => this.seen.add('connect_error', error))
    this.#socket.on('disconnect', (reason) => this.seen.add('disconnect', reason))
  }

  async connect(): Promise<this> {
    this.#socket.connect()
    const { event, payload } = await this.seen.wait('connect', (seen) =>
      ['connect', 'connect_error'].includes(seen.event),
    )
    if (event === 'connect_error') {
      this.#socket.disconnect()
      throw new Refused((payload as { data?: object }).data)
    }
    return this
  }

  close(): void {
    this.#socket.disconnect()
  }

  mark(): number {
    return this.seen.all.length
  }

  async waitFor<E extends keyof AgentPushes>(
    event: E,
    predicate: (payload: AgentPushes[E]) => boolean = () => true,
    from = 0,
  ): Promise<AgentPushes[E]> {
    const found = await this.seen.wait(
      event,
      (seen) => seen.event === event && predicate(seen.payload as AgentPushes[E]),
      from,
    )
    return found.payload as AgentPushes[E]
  }

  pushes<E extends keyof AgentPushes>(event: E): AgentPushes[E][] {
    return this.seen.of(event) as AgentPushes[E][]
  }

  /** The acknowledgement as it came. */
  raw(event: string, ...args: unknown[]): Promise<Ack<unknown>> {
    return new Promise((resolve) => {
      this.#socket.emit(event, ...args, resolve)
    })
  }
}
