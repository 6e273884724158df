import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChatState } from '../state'
import { visible } from '../transcript'
import { Icon } from './icons'
import { Lazy } from './lazy'
import { MessageView } from './message-view'
import { OutgoingView } from './outgoing-view'
import { separatorBefore } from './times'
import { useUi } from './ui'
import { Welcome } from './welcome'

const survey = () => import('./survey').then((module) => module.Survey)

/** How close to the end still counts as being there, in CSS pixels. */
const NEAR = 48

export function Log({ state }: { state: ChatState }) {
  const { actions } = useUi()
  const { texts: t, transcript, outbox, typing, conversationId, locale } = state
  const box = useRef<HTMLDivElement>(null)
  const stuck = useRef(true)
  const room = useRef(0)
  const last = useRef({ first: '', height: 0, sent: 0, conversationId })
  const [below, setBelow] = useState(false)
  const entries = visible(transcript.entries)
  const { conversation } = transcript
  const mine = outbox.filter(
    (item) => !item.conversationId || item.conversationId === conversationId,
  )
  const first = entries[0]?.message.id ?? ''

  function toEnd() {
    stuck.current = true
    setBelow(false)
    const log = box.current
    if (log) log.scrollTop = log.scrollHeight
  }

  useLayoutEffect(() => {
    const log = box.current
    if (!log) return
    const before = last.current
    const height = log.scrollHeight
    // What the visitor just wrote, and a conversation just opened, is gone to in any case.
    if (outbox.length > before.sent || conversationId !== before.conversationId)
      stuck.current = true
    if (stuck.current) log.scrollTop = height
    else if (first !== before.first) log.scrollTop += height - before.height
    else if (height > before.height + NEAR && !below) setBelow(true)
    last.current = {
      first,
      height: stuck.current || first !== before.first ? height : before.height,
      sent: outbox.length,
      conversationId,
    }
  })

  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => {
      if (stuck.current && box.current) box.current.scrollTop = box.current.scrollHeight
    })
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])

  function scrolled() {
    const log = box.current
    if (!log) return
    // The composer grew or shrank: nobody has scrolled.
    const resized = log.clientHeight !== room.current
    room.current = log.clientHeight
    if (resized && stuck.current) return toEnd()
    stuck.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR
    if (stuck.current && below) setBelow(false)
    if (log.scrollTop < 120) void actions.earlier()
  }

  return (
    <div class="view">
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label={t.messages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={box}
        onScroll={scrolled}
      >
        {state.loadingEarlier && <p class="quiet">{t.earlier}</p>}
        {!transcript.more && <Welcome state={state} bare={entries.length + mine.length > 0} />}
        {entries.map((entry, at) => {
          const previous = entries[at - 1]?.message
          const separator = separatorBefore(entry.message, previous, locale)
          return [
            separator && (
              <p class="quiet" key={`t${entry.message.id}`}>
                <time dateTime={entry.message.createdAt}>{separator}</time>
              </p>
            ),
            <MessageView
              key={entry.message.id}
              entry={entry}
              t={t}
              settings={state.settings}
              follows={
                !separator && previous?.author === entry.message.author && previous.kind === 'text'
              }
              offered={
                at === entries.length - 1 ||
                entries
                  .slice(at + 1)
                  .every(({ message }) => message.kind === 'text' && message.author !== 'visitor')
              }
            />,
          ]
        })}
        {mine.map((item) => (
          <OutgoingView key={item.clientId} item={item} t={t} live={state.link === 'live'} />
        ))}
        {conversation?.status === 'resolved' &&
          state.unrated !== conversation.id &&
          entries.some(({ message }) => message.author === 'agent') && (
            <Lazy key={conversation.id} load={survey} props={{ state }} />
          )}
        {typing && (
          <p class="typing">
            <i />
            <i />
            <i />
            <span>{t.typing(typing)}</span>
          </p>
        )}
      </div>
      {below && (
        <button type="button" class="latest" onClick={toEnd}>
          <Icon name="down" />
          {t.latest}
        </button>
      )}
    </div>
  )
}
