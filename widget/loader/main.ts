import { clearStanding, emit, off, on, once } from './events'
import { storage } from './kept'
import { drawLauncher } from './launcher'
import type { BakedSettings, Handler, Look, Options, ParleyFunction, Verbs } from './types'

/** The server puts the widget's settings in the place of this text. */
const baked = '__PARLEY_SETTINGS__' as unknown as BakedSettings | string
const settings = typeof baked === 'string' ? undefined : baked
declare const PANEL_FILE: string

const script = (document.currentScript ??
  document.querySelector('[src*="/w/wk_"],[data-widget-key]')) as HTMLScriptElement
const { origin } = new URL(script.src)
const { open, ...data } = script.dataset
const tag = { widgetKey: settings?.key, ...data, open: open != null && open !== 'false' } as Options

let verbs: Verbs = {}
let loading: HTMLScriptElement | undefined
let connect: (() => void) | undefined
let life = new AbortController()
let attach: () => void = () => {}
let current: Options = {}
let visitor = storage('')
/** Calls that came before the panel. */
let held: [string, unknown[]][] = []

function fail(code: string, message: string) {
  emit('error', { code, message }, true)
}

/** Fetches the panel, and with it the frame. Called on the first sign of intent. */
function load() {
  if (window.Parley?.panel) return connect?.()
  if (loading) return
  const url = origin + PANEL_FILE
  const trusted = self.trustedTypes?.createPolicy('parley', { createScriptURL: () => url })
  loading = document.createElement('script')
  loading.src = (trusted?.createScriptURL('') ?? url) as string
  loading.nonce = script.nonce
  loading.onload = () => connect?.()
  loading.onerror = () => {
    loading = undefined
    fail('unavailable', 'the chat did not load')
  }
  document.head.append(loading)
}

function shutdown() {
  life.abort()
  attach()
  held = []
  verbs = {}
  connect = undefined
  clearStanding()
}

function boot(given?: Options) {
  shutdown()
  const options: Options = { ...tag, ...given }
  current = options
  const key = options.widgetKey
  if (!key) return fail('invalid_input', 'boot needs a widgetKey')
  life = new AbortController()
  const { signal } = life
  const mine = key === settings?.key && settings
  const view = drawLauncher(mine ? mine.icon : undefined)
  const { root, button } = view
  visitor = storage(key)
  const appearance: Look = mine
    ? mine.appearance
    : { accent: '#4f46e5', position: 'right', colorScheme: 'auto' }
  view.paint({ ...appearance, ...options })
  button.ariaLabel =
    view.label.textContent ||
    (/^zh/.test(options.locale ?? navigator.language) ? '打开聊天' : 'Open chat')
  button.ariaExpanded = 'false'
  button.onpointerenter = button.onfocus = button.ontouchstart = load
  button.onclick = () => run('toggle')

  /** At the end of a page that has come whole, where no framework stumbles over it; single-page applications may swap the body. */
  attach = () => {
    if (signal.aborted) return root.remove()
    if (root.isConnected || document.readyState === 'loading' || !document.body) return
    document.body.append(root)
    observer.observe(document.body, { childList: true })
  }
  attach()
  connect = () => {
    connect = undefined
    const core = { ...view, ...visitor, origin, key, options, appearance, emit, once, boot, signal }
    verbs = window.Parley?.panel?.(core) ?? {}
    for (const [verb, args] of held.splice(0)) run(verb, ...args)
  }
  emit('ready', undefined, true)
  if (self.origin === 'null') fail('opaque_origin', 'the sandbox lacks allow-same-origin')
  else if (visitor.kept().active) {
    ;(self.requestIdleCallback ?? setTimeout)(() => signal.aborted || load())
  }
  if (options.open) run('show')
}

const observer = new MutationObserver(() => attach())
observer.observe(document.documentElement, { childList: true })
document.addEventListener('DOMContentLoaded', () => attach())

const own: Verbs = {
  boot,
  shutdown() {
    visitor.keep(null)
    shutdown()
  },
  logout() {
    visitor.keep(null)
    // What the page said of the visitor, in whatever call, goes with them.
    boot({ ...current, identity: undefined, traits: undefined, name: undefined, email: undefined })
  },
  on: (name: string, handler: Handler) => on(name, handler),
  off,
  ready: (callback: Handler) => once('ready', callback),
}

const run: ParleyFunction = (verb, ...args) => {
  try {
    const action = own[verb] ?? verbs[verb]
    if (action) return action(...(args as never[]))
    if (connect) held.push([verb, args])
    if (connect && /show|send|toggle|Human|get/.test(verb)) load()
  } catch (error) {
    console.warn('Parley', verb, error)
  }
}

if (!window.Parley?.live) {
  const queue = window.Parley?.q ?? []
  window.Parley = run
  run.live = true
  if (tag.widgetKey) boot()
  for (const call of Array.from(queue)) run(...(Array.from(call) as [string]))
}
