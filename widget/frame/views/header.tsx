import type { ChatState } from '../state'
import { Icon } from './icons'
import { awayLine } from './times'
import { useUi } from './ui'

export function Header({ state }: { state: ChatState }) {
  const { chat, actions } = useUi()
  const { texts: t, settings, transcript, link, asking, refused } = state
  const { conversation } = transcript
  const status = conversation?.status
  const person = status === 'open' ? conversation?.assignee?.name : undefined
  const queued = status === 'queued'
  const others = Object.values(state.others).reduce((sum, count) => sum + count, 0)

  const away = awayLine(settings.openings, t, state.locale)
  let line = refused ? '' : t.assistantReady
  if (link === 'lost' && !refused) line = t.reconnecting
  else if (status === 'open') line = t.withPerson(person ?? t.person)
  else if (queued) {
    const position = conversation?.queuePosition
    line =
      away ?? (position ? `${t.waitingForPerson} ${t.waitingAt(position)}` : t.waitingForPerson)
  } else if (status === 'resolved') line = t.resolvedStatus

  return (
    <header class="bar">
      {!refused && (
        <button
          type="button"
          class="round"
          aria-label={t.conversations}
          title={t.conversations}
          onClick={() => chat.store.set({ overlay: { kind: 'conversations' } })}
        >
          <Icon name="menu" />
          {others > 0 && <i class="dot" />}
        </button>
      )}
      <div class="who">
        <h1>{person ?? settings.assistantName}</h1>
        <p class={`status ${link === 'lost' ? 'lost' : (status ?? '')}`}>{line}</p>
      </div>
      {status !== 'open' && !queued && !refused && (
        <button
          type="button"
          class="person"
          disabled={asking || link !== 'live'}
          onClick={() => {
            // The button is about to go, which would lose the focus.
            document.querySelector<HTMLElement>('.composer textarea')?.focus()
            void actions.human()
          }}
        >
          {t.talkToPerson}
        </button>
      )}
      {chat.embedded && (
        <button type="button" class="round shut" aria-label={t.close} onClick={chat.close}>
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}
