import { useEffect } from 'preact/hooks'
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
  const shut = () => chat.store.set({ overlay: undefined })

  useEffect(() => {
    function escape(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing) return
      if (chat.store.get().overlay) shut()
      else chat.close()
    }
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [chat])

  return (
    <UiContext.Provider value={ui}>
      <div class="chat" inert={!!overlay}>
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
      </div>
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
