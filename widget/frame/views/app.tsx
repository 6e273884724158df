import { useCallback, useEffect, useRef } from 'preact/hooks'
import type { ChatState } from '../state'
import { Announcer } from './announcer'
import { Composer } from './composer'
import { Header } from './header'
import { Lazy } from './lazy'
import { Log } from './log'
import { NoticeLine } from './notice-line'
import { type Ui, UiContext, useChatState } from './ui'

const passage = () => import('./passage').then((module) => module.Passage)
const conversations = () => import('./conversations').then((module) => module.Conversations)

export function App({ ui }: { ui: Ui }) {
  const { chat } = ui
  const state = useChatState(chat)
  const { overlay } = state
  const shut = useCallback(() => chat.store.set({ overlay: undefined }), [chat])

  // Taken while drawing: once the conversation lies under a sheet, nothing in it has the focus any more.
  const opener = useRef<{ element: Element | null; conversationId?: string } | undefined>(undefined)
  if (overlay && !opener.current) {
    opener.current = { element: document.activeElement, conversationId: state.conversationId }
  }
  useEffect(() => {
    const from = opener.current
    if (overlay || !from) return
    opener.current = undefined
    const stays = from.conversationId === state.conversationId && from.element?.isConnected
    const target =
      stays && from.element !== document.body
        ? from.element
        : document.querySelector('.composer textarea')
    if (target instanceof HTMLElement) target.focus()
  }, [overlay, state.conversationId])

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing) return
      if (chat.store.get().overlay) shut()
      else chat.close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [chat, shut])

  return (
    <UiContext.Provider value={ui}>
      <main class="chat" aria-label={state.settings.assistantName} inert={!!overlay}>
        <Header state={state} />
        {state.refused ? (
          <Refused state={state} />
        ) : (
          <>
            <Log state={state} />
            <NoticeLine state={state} />
            <Composer state={state} />
          </>
        )}
        <Announcer state={state} />
      </main>
      {overlay?.kind === 'passage' && <Lazy load={passage} props={{ state, overlay, shut }} />}
      {overlay?.kind === 'conversations' && <Lazy load={conversations} props={{ state, shut }} />}
    </UiContext.Provider>
  )
}

function Refused({ state: { refused, texts: t } }: { state: ChatState }) {
  const unknown = refused === 'unknown_widget'
  return (
    <div class="refused" role="alert">
      <h2>{unknown ? t.unknownWidget : t.originRefused}</h2>
      <p>{unknown ? t.unknownWidgetHelp : t.originRefusedHelp}</p>
    </div>
  )
}
