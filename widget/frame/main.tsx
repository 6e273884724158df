import { render } from 'preact'
import type { LoaderMessage } from '../../lib/protocol/frame-messages'
import type { Appearance, WidgetSettings } from '../../lib/protocol/widget'
import { createActions } from './actions'
import { createChat } from './chat'
import { connectHost, type Host, type Init, pageOfItsOwn } from './host'
import { loadTexts, worded } from './i18n/texts'
import { canonical } from './locale'
import type { Preview } from './preview'
import { applyTheme } from './theme'
import { App } from './views/app'

const root = document.getElementById('app') as HTMLElement
const settings = JSON.parse(root.dataset.settings as string) as WidgetSettings
const allowedOrigins = JSON.parse(root.dataset.origins as string) as string[]
let scheme: Appearance['colorScheme'] | undefined

const host = connectHost(allowedOrigins, receive)
const chat = createChat(settings, host)
const actions = createActions(chat)

function theme() {
  const { accent, colorScheme } = chat.store.get().settings.appearance
  applyTheme(accent, scheme ?? colorScheme)
}

async function speak(wanted = navigator.language) {
  const locale = canonical(wanted)
  const texts = worded(await loadTexts(locale), chat.store.get().settings.texts, locale)
  chat.store.set({ locale, texts })
  document.documentElement.lang = locale
  document.documentElement.dir = /^(ar|he|fa|ur)\b/i.test(locale) ? 'rtl' : 'ltr'
}

function fill(full: boolean) {
  document.documentElement.toggleAttribute('data-full', full)
}

async function begin(init: Init) {
  scheme = init.colorScheme
  fill(init.full)
  theme()
  chat.store.set({ open: init.open, settled: false })
  await speak(init.locale)
  if (root.dataset.unknown) {
    chat.store.set({ refused: 'unknown_widget' })
    chat.emit('error', { code: 'unknown_widget' })
  } else chat.start(init)
  render(<App ui={{ chat, actions }} />, root)
}

async function preview(message: Preview) {
  const { showPreview } = await import('./preview')
  scheme = message.colorScheme
  fill(message.full)
  showPreview(chat, message)
  await speak(message.locale)
  render(<App ui={{ chat, actions }} />, root)
}

function receive(message: LoaderMessage, { origin }: Host) {
  switch (message.type) {
    case 'init':
      void begin(message)
      break
    case 'visible':
      fill(message.full)
      chat.store.set({ open: message.open })
      chat.report()
      break
    case 'update':
      if (message.colorScheme) scheme = message.colorScheme
      if (message.locale) void speak(message.locale)
      theme()
      chat.about(message)
      break
    case 'identity':
      void chat.identity.received(message.jwt)
      break
    case 'new':
      chat.newConversation()
      if (message.text) chat.store.set({ draft: message.text })
      break
    case 'send':
      if (message.text.trim()) chat.send(message.text)
      break
    case 'human':
      chat.whenSettled(() => void actions.human())
      break
    case 'preview':
      if (origin === location.origin) void preview(message)
  }
}

chat.store.subscribe(theme)
theme()
if (!chat.embedded) void begin(pageOfItsOwn(settings.key))
