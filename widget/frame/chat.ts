import type { Message } from '../../lib/protocol/message'
import type { Page, Traits, VisitorPushes } from '../../lib/protocol/visitor-socket'
import type { WidgetSettings } from '../../lib/protocol/widget'
import { createConnection, type Refusal } from './connection'
import { type Host, type Init, keepOwn, type ToHost } from './host'
import { createIdentity } from './identity'
import { reportChanges } from './report-changes'
import { createSender } from './sender'
import { initialState } from './state'
import { createStore } from './store'
import {
  emptyTranscript,
  readSeqFor,
  reduce,
  type TranscriptEvent,
  unreadAfter,
} from './transcript'

const PAGE_SIZE = 50
const SYNC_PAUSE = 400

/** Everything the chat knows and does. Views read `store` and call what is returned here. */
export function createChat(settings: WidgetSettings, host: Host) {
  const store = createStore(initialState(settings))
  const { get, set } = store
  const { key } = settings
  let about: Init | undefined
  let token: string | undefined
  /** The visitor asked for a new conversation: none is opened by itself. */
  let fresh = false
  let syncing = false
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  let reported = ''
  /** Replies of other conversations: their deltas do not concern this transcript. */
  const foreign = new Set<string>()

  const tell = (message: ToHost) => host.post(message)
  const emit = (name: Extract<ToHost, { type: 'event' }>['name'], data: object) =>
    tell({ type: 'event', name, data: data as Record<string, unknown> })

  const identity = createIdentity({
    ask: (again) => tell({ type: 'identify', fresh: again }),
    provided: () => !!about?.identity,
    async renewed(jwt) {
      const answer = await connection.send('visitor:identify', { identity: jwt })
      if (answer.ok) keepToken(answer.data.token, answer.data.visitorId)
      else if (answer.error.code !== 'no_answer') emit('error', answer.error)
      return answer.ok
    },
  })

  const connection = createConnection({
    auth: async () => ({
      widgetKey: key,
      token,
      identity: await identity.current(),
      locale: get().locale,
      page: about?.page as Page | undefined,
      embedOrigin: host.origin,
    }),
    refused,
    lost: () => set({ link: 'lost', typing: undefined }),
    push,
  })

  const sender = createSender({ key, store, connection, apply, adopt, emit })

  function keepToken(value: string, visitorId: string) {
    token = value
    if (host.origin)
      tell({ type: 'session', token, visitorId, appearance: get().settings.appearance })
    else keepOwn(key, { token, visitorId })
  }

  function refused({ code, message, retryAfterMs }: Refusal) {
    emit('error', { code, message, retryAfterMs })
    const again = (delay: number) => setTimeout(connection.connect, delay)
    switch (code) {
      case 'unknown_widget':
      case 'origin_not_allowed':
        set({ refused: code })
        break
      case 'invalid_token':
        if (!token) return void again(5000)
        token = undefined
        if (host.origin) tell({ type: 'forget' })
        else keepOwn(key, null)
        set({ conversationId: undefined, transcript: emptyTranscript, settled: false })
        connection.connect()
        break
      case 'invalid_identity':
        identity.refused()
        again(200)
        break
      case 'rate_limited': {
        const delay = retryAfterMs ?? 5000
        set({ link: 'lost', notice: { kind: 'tooMany', until: performance.now() + delay } })
        again(delay)
        break
      }
      default:
        set({ link: 'lost', notice: { kind: 'unavailable' } })
        again(retryAfterMs ?? 4000 + Math.random() * 2000)
    }
  }

  function push<E extends keyof VisitorPushes>(name: E, payload: VisitorPushes[E]) {
    const event = { name, payload } as {
      [N in keyof VisitorPushes]: { name: N; payload: VisitorPushes[N] }
    }[keyof VisitorPushes]
    switch (event.name) {
      case 'session':
        set({ link: 'live', settings: event.payload.widget, notice: undefined })
        keepToken(event.payload.token, event.payload.visitorId)
        void resume()
        break
      case 'message':
        if (belongs(event.payload.message.conversationId, event.payload.message)) {
          apply({ type: 'message', message: event.payload.message })
          if (event.payload.message.author === 'agent') set({ typing: undefined })
        } else foreign.add(event.payload.message.id)
        break
      case 'reply:start':
        if (!belongs(event.payload.conversationId)) return void foreign.add(event.payload.messageId)
        apply({ type: 'start', start: event.payload })
        emit('replyStarted', event.payload)
        break
      case 'reply:stage':
        if (!foreign.has(event.payload.messageId)) apply({ type: 'stage', stage: event.payload })
        break
      case 'reply:delta':
        if (!foreign.has(event.payload.messageId)) apply({ type: 'delta', delta: event.payload })
        break
      case 'reply:end':
        if (!belongs(event.payload.message.conversationId)) break
        apply({ type: 'end', end: event.payload })
        break
      case 'conversation:update': {
        const { conversation } = event.payload
        if (conversation.id === get().conversationId) {
          apply({ type: 'conversation', conversation })
          if (conversation.unread === 0) markReadBefore(conversation.rev)
        } else set({ others: { ...get().others, [conversation.id]: conversation.unread } })
        report()
        break
      }
      case 'agent:typing':
        if (event.payload.conversationId !== get().conversationId) break
        clearTimeout(typingTimer)
        set({ typing: event.payload.typing ? event.payload.name : undefined })
        typingTimer = setTimeout(() => set({ typing: undefined }), 8000)
        break
      case 'server:drain': {
        const { reconnectInMs } = event.payload
        setTimeout(connection.reconnect, reconnectInMs * (0.75 + Math.random() / 2))
      }
    }
  }

  /** Whether something concerns the conversation shown. With none shown, one that comes up is. */
  function belongs(conversationId: string, message?: Message): boolean {
    const shown = get().conversationId
    if (shown) return shown === conversationId
    const mine = get().outbox.some((item) => item.clientId === message?.clientId)
    if (!get().settled || (fresh && !mine && !sender.busy())) return false
    adopt(conversationId)
    return true
  }

  function adopt(conversationId: string) {
    fresh = false
    if (get().conversationId === conversationId) return
    set({ conversationId, transcript: emptyTranscript, readSeq: -1 })
    void sync()
  }

  function apply(event: TranscriptEvent) {
    const before = get().transcript
    const transcript = reduce(before, event)
    if (transcript === before) return
    set({ transcript })
    if (event.type !== 'open' && event.type !== 'history') reportChanges(before, transcript, emit)
    sender.settleKnown(transcript)
    if (transcript.gap) void sync()
    report()
  }

  /** After every connect: what happened meanwhile. */
  async function resume() {
    const { traits, name, email } = about ?? {}
    if (traits || name || email) {
      void connection.send('visitor:update', { traits: traits as Traits, name, email })
    }
    if (get().conversationId) await sync()
    else if (!fresh) await openConversation()
    set({ settled: true })
    sender.flush()
  }

  async function sync(): Promise<void> {
    const { conversationId, transcript } = get()
    if (syncing || !conversationId) return
    syncing = true
    const answer = await connection.send('conversation:sync', {
      conversationId,
      afterRev: transcript.rev,
    })
    if (answer.ok && get().conversationId === conversationId)
      apply({ type: 'sync', slice: answer.data })
    if (!answer.ok && answer.error.code === 'not_found') {
      set({ conversationId: undefined, transcript: emptyTranscript })
      await openConversation()
    }
    // A gap that is still there is asked for again, but not at once.
    setTimeout(
      () => {
        syncing = false
        if (get().transcript.gap && connection.connected()) void sync()
      },
      answer.ok ? SYNC_PAUSE : SYNC_PAUSE * 5,
    )
  }

  /** Without an id: the newest that is not resolved. */
  async function openConversation(conversationId?: string) {
    if (conversationId) {
      fresh = false
      set({ conversationId, transcript: emptyTranscript, overlay: undefined, settled: false })
    }
    const answer = await connection.send('conversation:open', { conversationId })
    if (!answer.ok || (fresh && !conversationId)) return
    const { conversation } = answer.data
    const shown = get().conversationId
    if (conversation && (!shown || shown === conversation.id)) {
      set({ conversationId: conversation.id })
      apply({ type: 'open', slice: answer.data, pageSize: PAGE_SIZE })
      set({ readSeq: readSeqFor(get().transcript.entries, conversation.unread) })
    }
    set({ settled: true })
    report()
  }

  function newConversation() {
    fresh = true
    set({ conversationId: undefined, transcript: emptyTranscript, overlay: undefined, readSeq: -1 })
    report()
  }

  function markAllRead() {
    const last = get().transcript.entries.at(-1)
    if (last) set({ readSeq: last.message.seq })
  }

  /** Read elsewhere. What changed together with the conversation may be too new to be counted in its `unread`. */
  function markReadBefore(rev: number) {
    const older = get().transcript.entries.findLast(({ message }) => message.rev < rev)
    if (older && older.message.seq > get().readSeq) set({ readSeq: older.message.seq })
  }

  /** Marks as read what is seen, and tells the loader what is not. */
  function report() {
    const { conversationId, transcript, readSeq, open, others } = get()
    let unread = unreadAfter(transcript.entries, readSeq)
    if (open && !document.hidden && unread > 0 && conversationId) {
      markAllRead()
      unread = 0
      void connection.send('visitor:read', { conversationId, seq: get().readSeq })
    }
    for (const count of Object.values(others)) unread += count
    const { conversation } = transcript
    const active = !!conversation && conversation.status !== 'resolved'
    const next = `${unread}:${active}`
    if (next === reported || !get().settled) return
    reported = next
    tell({ type: 'state', unread, active })
  }

  document.addEventListener('visibilitychange', report)

  return {
    store,
    connection,
    identity,
    apply,
    openConversation,
    newConversation,
    report,
    send: sender.send,
    retry: sender.retry,
    /** Once the loader has said who the visitor is. */
    start(init: Init) {
      about = init
      token = init.token
      connection.connect()
    },
    about(change: Omit<Partial<Init>, 'type'>) {
      about = { ...about, ...change } as Init
      const { page, traits, name, email, locale } = change
      if (get().link === 'live') {
        void connection.send('visitor:update', {
          page: page as Page,
          traits: traits as Traits,
          name,
          email,
          locale,
        })
      }
    },
    /** Runs once the chat is connected and knows its conversation. */
    whenSettled(run: () => void) {
      const ready = () => get().settled && get().link === 'live'
      if (ready()) return run()
      const stop = store.subscribe(() => {
        if (!ready()) return
        stop()
        run()
      })
    },
    emit,
    close: () => tell({ type: 'close' }),
    embedded: window.parent !== window,
  }
}

export type Chat = ReturnType<typeof createChat>
