import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Conversation } from '@/lib/protocol/conversation'
import type { Ack, WireError } from '@/lib/protocol/errors'
import type { Message } from '@/lib/protocol/message'
import {
  SOCKET_PATH,
  VISITOR_NAMESPACE,
  type VisitorClientEvents,
  type VisitorEventName,
  type VisitorInput,
  type VisitorPushes,
  type VisitorResults,
  type VisitorServerEvents,
} from '@/lib/protocol/visitor-socket'
import type { WidgetSettings } from '@/lib/protocol/widget'
import type { WidgetKey } from './fixture'
import { Observed } from './observed'

export interface VisitorOptions {
  widgetKey?: WidgetKey | (string & {})
  token?: string | null
  identity?: string | null
  locale?: string | null
  page?: { url?: string; title?: string; referrer?: string } | null
  /** The `Origin` header; a program sends none. */
  origin?: string
  transports?: ('websocket' | 'polling')[]
  headers?: Record<string, string>
  /** Replaces the whole handshake. */
  auth?: Record<string, unknown>
  name?: string
}

/** A handshake that was refused, with its code. */
export class Refused extends Error {
  readonly code: string
  readonly retryAfterMs: number | undefined
  constructor(data: { code?: string; message?: string; retryAfterMs?: number } | undefined) {
    super(data?.message ?? 'no data')
    this.code = data?.code ?? 'none'
    this.retryAfterMs = data?.retryAfterMs
  }
}

/** An acknowledgement that refused. */
export class AckError extends Error {
  readonly code: WireError['code']
  readonly retryAfterMs: number | undefined
  constructor(event: string, error: WireError) {
    super(`${event}: ${error.code}: ${error.message}`)
    this.code = error.code
    this.retryAfterMs = error.retryAfterMs
  }
}

export interface Sent {
  clientId: string
  text: string
  conversationId: string | undefined
  /** Absent until acknowledged. */
  ack?: { conversation: Conversation; message: Message }
}

/** Acknowledgements that belong to the history of what a client saw. */
const RECORDED: ReadonlySet<string> = new Set([
  'message:send',
  'conversation:open',
  'conversation:sync',
])

type Session = { token: string; visitorId: string; widget: WidgetSettings }

/** A visitor's socket that keeps all it sees. Waits for events, never for time. */
export class VisitorClient {
  readonly seen: Observed
  readonly sent: Sent[] = []
  readonly name: string
  #socket: Socket<VisitorServerEvents, VisitorClientEvents>
  #session: Session | undefined
  readonly #options: VisitorOptions
  readonly #url: string

  constructor(url: string, options: VisitorOptions = {}) {
    this.#url = url
    this.#options = options
    this.name = options.name ?? 'visitor'
    this.seen = new Observed(this.name)
    this.#socket = this.#make()
  }

  get socket(): Socket<VisitorServerEvents, VisitorClientEvents> {
    return this.#socket
  }

  /** Of the newest `session`. */
  get session(): Session {
    if (!this.#session) throw new Error(`${this.name} has no session yet`)
    return this.#session
  }

  /** Resolves with the first `session`; rejects with `Refused`. */
  async connect(): Promise<this> {
    const from = this.seen.all.length
    this.#socket.connect()
    const { event, payload } = await this.seen.wait(
      'session',
      (seen) => seen.event === 'session' || seen.event === 'connect_error',
      from,
    )
    if (event === 'connect_error') {
      this.#socket.disconnect()
      throw new Refused((payload as { data?: object }).data)
    }
    return this
  }

  /** Connects anew with the token of the last session, to another address if given. */
  async reconnect(options: VisitorOptions & { url?: string } = {}): Promise<this> {
    this.#socket.disconnect()
    const { url, ...rest } = options
    this.#socket = this.#make({ token: this.session.token, ...rest }, url)
    return this.connect()
  }

  close(): void {
    this.#socket.disconnect()
  }

  /** Where `waitFor` may start, so that what was seen before is not found again. */
  mark(): number {
    return this.seen.all.length
  }

  async waitFor<E extends keyof VisitorPushes>(
    event: E,
    predicate: (payload: VisitorPushes[E]) => boolean = () => true,
    from = 0,
  ): Promise<VisitorPushes[E]> {
    const found = await this.seen.wait(
      event,
      (seen) => seen.event === event && predicate(seen.payload as VisitorPushes[E]),
      from,
    )
    return found.payload as VisitorPushes[E]
  }

  async waitForDisconnect(from = 0): Promise<void> {
    await this.seen.wait('disconnect', (seen) => seen.event === 'disconnect', from)
  }

  pushes<E extends keyof VisitorPushes>(event: E): VisitorPushes[E][] {
    return this.seen.of(event) as VisitorPushes[E][]
  }

  /** The acknowledgement as it came, also for payloads that no schema allows. */
  raw(event: string, ...args: unknown[]): Promise<Ack<unknown>> {
    return new Promise((resolve) => {
      this.#untyped.emit(event, ...args, (answer: Ack<unknown>) => {
        // At once: what comes right behind it is seen before any promise goes on.
        if (answer.ok && RECORDED.has(event)) this.seen.add(`ack:${event}`, answer.data)
        resolve(answer)
      })
    })
  }

  /** Sends without asking for an acknowledgement. */
  shout(event: string, ...args: unknown[]): void {
    this.#untyped.emit(event, ...args)
  }

  /** The data of an acknowledgement; throws `AckError` for a refusal. */
  async call<E extends VisitorEventName>(
    event: E,
    payload: VisitorInput<E>,
  ): Promise<VisitorResults[E]> {
    const answer = (await this.raw(event, payload)) as Ack<VisitorResults[E]>
    if (!answer.ok) throw new AckError(event, answer.error)
    return answer.data
  }

  async send(
    text: string,
    options: { conversationId?: string; clientId?: string } = {},
  ): Promise<VisitorResults['message:send']> {
    const clientId = options.clientId ?? randomUUID()
    const sent: Sent = { clientId, text, conversationId: options.conversationId }
    this.sent.push(sent)
    const data = await this.call('message:send', { text, ...options, clientId })
    sent.ack = data
    return data
  }

  /** Sends and waits for the end of the reply that answers it. */
  async ask(
    text: string,
    options: { conversationId?: string } = {},
  ): Promise<{ conversation: Conversation; message: Message; reply: Message }> {
    const sent = await this.send(text, options)
    const { message: reply } = await this.replyTo(sent.message)
    return { ...sent, reply }
  }

  /** The end of the first reply behind a message. */
  replyTo(message: Message): Promise<VisitorPushes['reply:end']> {
    return this.waitFor(
      'reply:end',
      (end) =>
        end.message.conversationId === message.conversationId &&
        end.message.seq > message.seq &&
        end.message.status !== 'withdrawn',
    )
  }

  async open(conversationId?: string): Promise<VisitorResults['conversation:open']> {
    return this.call('conversation:open', conversationId ? { conversationId } : {})
  }

  async sync(
    conversationId: string,
    afterRev: number,
  ): Promise<VisitorResults['conversation:sync']> {
    return this.call('conversation:sync', { conversationId, afterRev })
  }

  get #untyped(): Socket {
    return this.#socket as unknown as Socket
  }

  #make(change: VisitorOptions = {}, url = this.#url) {
    const options = { ...this.#options, ...change }
    const { widgetKey = 'wk_plain', token, identity, locale, page, origin, headers } = options
    const socket: Socket<VisitorServerEvents, VisitorClientEvents> = io(url + VISITOR_NAMESPACE, {
      path: SOCKET_PATH,
      transports: options.transports ?? ['websocket'],
      forceNew: true,
      reconnection: false,
      autoConnect: false,
      extraHeaders: { ...(origin !== undefined && { origin }), ...headers },
      auth: options.auth ?? {
        widgetKey,
        ...(token !== undefined && { token }),
        ...(identity !== undefined && { identity }),
        ...(locale !== undefined && { locale }),
        ...(page !== undefined && { page }),
      },
    })
    const plain = socket as unknown as Socket
    plain.onAny((event: string, payload: unknown) => {
      if (event === 'session') this.#session = payload as Session
      this.seen.add(event, payload)
    })
    socket.on('connect_error', (error) => this.seen.add('connect_error', error))
    socket.on('disconnect', (reason) => this.seen.add('disconnect', reason))
    return socket
  }
}
