import type { Page, Traits, VisitorInput, VisitorPushes } from '../../lib/protocol/visitor-socket'
import type { WidgetSettings } from '../../lib/protocol/widget'
import { createConnection, type Refusal } from './connection'
import { type Emit, type Host, type Init, keepOwn, type ToHost } from './host'
import { createIdentity } from './identity'
import { createNews } from './news'
import { createReading } from './reading'
import { createSender } from './sender'
import { createShown } from './shown'
import { initialState } from './state'
import { createStore } from './store'
import { emptyTranscript } from './transcript'

/** Everything the chat knows and does. Views read `store` and call what is returned here. */
export function createChat(settings: WidgetSettings, host: Host) {
  const store = createStore(initialState(settings))
  const { get, set } = store
  const { key } = settings
  let about: Init | undefined
  let token: string | undefined

  const tell = (message: ToHost) => host.post(message)
  const emit: Emit = (name, data) =>
    tell({ type: 'event', name, data: data as Record<string, unknown> })

  const identity = createIdentity({
    ask: (again) => tell({ type: 'identify', fresh: again }),
    provided: () => !!about?.identity,
    async renewed(jwt) {
      await new Promise<void>(whenSettled)
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
      page: pageOf(about),
      embedOrigin: host.origin,
    }),
    refused,
    lost: () => set({ link: 'lost', typing: undefined }),
    push: (name, payload) => news(name, payload),
  })

  const reading = createReading({ store, connection, tell })
  const shown = createShown({
    store,
    connection,
    report: reading.report,
    emit,
    changed: (transcript) => sender.settleKnown(transcript),
    sending: () => sender.busy(),
  })
  const { apply, adopt } = shown
  const sender = createSender({ key, store, connection, apply, adopt, emit })
  const news = createNews({ store, connection, shown, reading, emit, begun })

  /** What cannot be taken is the host page's to know. */
  function tellAbout(about: VisitorInput<'visitor:update'>) {
    void connection.send('visitor:update', about).then((answer) => {
      if (!answer.ok && answer.error.code !== 'no_answer') emit('error', answer.error)
    })
  }

  /** Runs once the chat is connected and knows its conversation. */
  function whenSettled(run: () => void) {
    const ready = () => get().settled && get().link === 'live'
    if (ready()) return run()
    const stop = store.subscribe(() => {
      if (!ready()) return
      stop()
      run()
    })
  }

  function keepToken(value: string, visitorId: string) {
    token = value
    if (host.origin)
      tell({ type: 'session', token, visitorId, appearance: get().settings.appearance })
    else keepOwn(key, { token, visitorId })
  }

  function refused({ code, message, retryAfterMs }: Refusal) {
    if (code !== 'invalid_identity' || identity.refused())
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

  async function begun(session: VisitorPushes['session']) {
    set({ link: 'live', settings: session.widget, notice: undefined })
    keepToken(session.token, session.visitorId)
    const { traits, name, email } = about ?? {}
    if (traits || name || email) {
      tellAbout({ traits: traits as Traits, name, email })
    }
    await shown.resume()
    sender.flush()
  }

  return {
    store,
    connection,
    identity,
    apply,
    openConversation: shown.open,
    newConversation: shown.startNew,
    report: reading.report,
    token: () => token,
    send: sender.send,
    retry: sender.retry,
    /** Once the loader has said who the visitor is. */
    start(init: Init) {
      about = init
      token = init.token
      connection.connect()
    },
    about(change: Omit<Partial<Init>, 'type'>) {
      // What is not told stays as it was.
      for (const [name, value] of Object.entries(change))
        if (value !== undefined) about = { ...about, [name]: value } as Init
      const { traits, name, email, locale } = change
      if (get().link === 'live')
        tellAbout({ page: pageOf(change), traits: traits as Traits, name, email, locale })
    },
    whenSettled,
    emit,
    close: () => tell({ type: 'close' }),
    embedded: window.parent !== window,
  }
}

/** Within the server's limits: a long address must not keep a visitor out. */
function pageOf(about: Partial<Init> | undefined): Page | undefined {
  const cut = (text?: string) => text?.slice(0, 2000)
  const page = about?.page
  return page && { url: cut(page.url), title: cut(page.title), referrer: cut(page.referrer) }
}

export type Chat = ReturnType<typeof createChat>
