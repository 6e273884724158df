import type { FrameMessage, LoaderMessage } from '../../lib/protocol/frame-messages'
import { addStyles } from '../loader/launcher'
import type { Core, Options, Verbs } from '../loader/types'
import { identitySource } from './identity'
import { isFrameMessage } from './is-frame-message'
import { currentPage, watchNavigation } from './page'
import css from './panel.css'
import { texts } from './texts'

type Unsealed<T> = T extends unknown ? Omit<T, 'parley'> : never
type Outgoing = Unsealed<LoaderMessage>

/** How long the frame may take to come and, once it is there, to speak, before the visitor is offered a tab instead, in milliseconds. */
const PATIENCE = 15_000
const SILENCE = 4_000
/** Up to this width the panel fills the window; the same as in the style sheet. */
const NARROW = 480

/** The panel with the frame in it. It belongs to one `boot` and ends with its signal. */
function createPanel(core: Core): Verbs {
  const { origin, key, options, root, box, button, badge, emit, signal } = core
  const t = texts(options.locale)
  const address = `${origin}/frame/${encodeURIComponent(key)}`
  const panel = document.createElement('div')
  const identity = identitySource(core)
  let iframe: HTMLIFrameElement | undefined
  let { appearance } = core
  /** The frame has said hello. Until then wishes wait. */
  let talking = false
  let open = false
  let full = false
  let unread = 0
  const wishes: Outgoing[] = []

  function post(message: Outgoing) {
    if (!talking) {
      // What the page said of itself and the visitor goes along with `init`.
      if (message.type !== 'update' && message.type !== 'visible') wishes.push(message)
      return
    }
    try {
      iframe?.contentWindow?.postMessage({ ...message, parley: 1 }, origin)
    } catch (error) {
      // Traits that cannot be cloned, a function for example.
      emit('error', { code: 'invalid_input', message: String(error) })
    }
  }

  function about({ locale, traits, name, email, colorScheme, page }: Options) {
    return { locale, traits, name, email, colorScheme, page }
  }

  /** For a page that cannot hold the chat. */
  function offerTab() {
    const link = document.createElement('a')
    const line = document.createElement('p')
    link.href = address
    link.target = '_blank'
    link.rel = 'noopener'
    link.append(t.tab)
    line.append(t.blocked, ' ', link)
    panel.replaceChildren(line)
  }

  function load() {
    if (self.origin === 'null') return offerTab()
    const frame = document.createElement('iframe')
    iframe = frame
    frame.title = t.chat
    frame.name = 'parley-frame'
    frame.allow = 'clipboard-write'
    frame.src = address
    panel.append(frame)
    let waiting = true
    const giveUp = () => {
      if (talking || signal.aborted || !waiting) return
      waiting = false
      emit('error', { code: 'unavailable', message: 'the chat did not load' })
      offerTab()
    }
    setTimeout(giveUp, PATIENCE)
    // A frame that its policy keeps from this page loads too, but says nothing.
    frame.addEventListener('load', () => setTimeout(giveUp, SILENCE))
  }

  function sendIdentity(fresh: boolean) {
    identity(fresh).then((jwt) => post({ type: 'identity', jwt }))
  }

  function receive(message: FrameMessage) {
    switch (message.type) {
      case 'hello':
        talking = true
        post({
          ...about({ page: currentPage(), ...options }),
          type: 'init',
          token: core.kept().token,
          open,
          full,
          identity: !!options.identity,
        })
        for (const wish of wishes.splice(0)) post(wish)
        break
      case 'session':
        core.keep({ token: message.token, visitorId: message.visitorId })
        appearance = message.appearance
        paint()
        emit('visitor', message.visitorId)
        break
      case 'forget':
        core.keep(null)
        break
      case 'close':
        show(false)
        break
      case 'state':
        core.keep({ active: message.active })
        if (unread === message.unread) break
        unread = message.unread
        badge.textContent = unread > 99 ? '99+' : `${unread || ''}`
        badge.ariaLabel = unread ? t.unread(unread) : null
        emit('unreadCountChange', { unread })
        break
      case 'identify':
        sendIdentity(message.fresh)
        break
      case 'event':
        emit(message.name, message.data)
    }
  }

  function paint() {
    core.paint({ ...appearance, ...options })
  }

  function show(next = !open) {
    if (open !== next) emit(next ? 'show' : 'hide')
    const held = document.activeElement === root
    open = next
    box.classList.toggle('open', open)
    button.ariaExpanded = `${open}`
    button.ariaLabel = open ? t.close : core.label.textContent || t.open
    fitWindow()
    post({ type: 'visible', open, full })
    if (open) iframe?.focus()
    else if (held) button.focus()
  }

  /** On a phone the panel fills what the keyboard leaves. */
  function fitWindow() {
    const was = full
    full = innerWidth <= NARROW
    if (full !== was) post({ type: 'visible', open, full })
    const view = open && full && visualViewport
    panel.style.height = view ? `${view.height}px` : ''
    panel.style.top = view ? `${view.offsetTop}px` : ''
  }

  function update(change: Options = {}) {
    Object.assign(options, change)
    if (change.identity) sendIdentity(true)
    paint()
    post({ ...about(change), type: 'update' })
  }

  function ask(message: Outgoing) {
    show(true)
    post(message)
  }

  const trackPage = (page?: Options['page']) => update({ page: { ...currentPage(), ...page } })

  panel.className = 'panel'
  addStyles(root.shadowRoot as ShadowRoot, css)
  box.prepend(panel)
  load()
  fitWindow()
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) show(false)
  })
  addEventListener(
    'message',
    ({ data, source, origin: sender }) => {
      if (!iframe || source !== iframe.contentWindow || sender !== origin) return
      if (isFrameMessage(data)) receive(data)
    },
    { signal },
  )
  addEventListener('resize', fitWindow, { signal })
  visualViewport?.addEventListener('resize', fitWindow, { signal })
  visualViewport?.addEventListener('scroll', fitWindow, { signal })
  watchNavigation(() => {
    options.page = undefined
    trackPage()
  }, signal)

  return {
    show: () => show(true),
    hide: () => show(false),
    toggle: () => show(),
    update,
    identify: (source: Options['identity']) => update({ identity: source }),
    trackPage,
    showNewMessage(text?: string) {
      ask({ type: 'new', ...(text && { text: String(text) }) })
    },
    sendMessage: (text: string) => ask({ type: 'send', text: String(text) }),
    requestHuman: () => ask({ type: 'human' }),
    getVisitorId(callback: (id: unknown) => void) {
      const { visitorId } = core.kept()
      if (visitorId) callback(visitorId)
      else core.once('visitor', callback)
    },
  }
}

if (window.Parley) window.Parley.panel = createPanel
