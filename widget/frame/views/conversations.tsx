import { useEffect, useState } from 'preact/hooks'
import type { Conversation } from '../../../lib/protocol/conversation'
import type { Message } from '../../../lib/protocol/message'
import { spoken } from '../sentences'
import type { ChatState } from '../state'
import { eventText } from './event-line'
import { Icon } from './icons'
import { Sheet } from './sheet'
import { shortTime } from './times'
import { useUi } from './ui'

/** Previews are fetched for this many. */
const PREVIEWS = 12

export function Conversations({ state, shut }: { state: ChatState; shut: () => void }) {
  const { chat } = useUi()
  const { texts: t, locale, settings } = state
  const [list, setList] = useState<Conversation[]>()
  const [previews, setPreviews] = useState<Record<string, Message>>({})

  async function fetch() {
    const answer = await chat.connection.send('conversation:list', {})
    if (!answer.ok) return
    const { conversations } = answer.data
    setList(conversations)
    chat.store.set({ others: {} })
    chat.report()
    for (const { id, lastSeq } of conversations.slice(0, PREVIEWS)) {
      void chat.connection
        .send('conversation:history', { conversationId: id, beforeSeq: lastSeq + 1, limit: 5 })
        .then((found) => {
          const texts = found.ok ? found.data.messages.filter(({ text }) => text !== '') : []
          const last = texts.findLast(({ kind }) => kind === 'text') ?? texts.at(-1)
          if (last) setPreviews((before) => ({ ...before, [id]: last }))
        })
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => void fetch(), [])

  const statusNames = {
    assistant: t.statusAssistant,
    queued: t.statusQueued,
    open: t.statusOpen,
    resolved: t.statusResolved,
  }
  const start = () => {
    chat.newConversation()
    shut()
  }

  return (
    <Sheet title={t.conversations} t={t} shut={shut}>
      <button type="button" class="primary new" onClick={start}>
        <Icon name="plus" />
        {t.newConversation}
      </button>
      {!list && (
        <div class="skeleton" role="status" aria-label={t.loading}>
          <i />
          <i />
          <i />
        </div>
      )}
      <ul class="list">
        {list?.map((conversation) => {
          const preview = previews[conversation.id]
          const { unread, status, assignee } = conversation
          return (
            <li key={conversation.id}>
              <button
                type="button"
                aria-current={conversation.id === state.conversationId}
                onClick={() => void chat.openConversation(conversation.id)}
              >
                <span class="top">
                  <b>{assignee?.name ?? settings.assistantName}</b>
                  <time>{shortTime(preview?.createdAt ?? conversation.createdAt, locale)}</time>
                </span>
                <span class="preview">
                  {preview
                    ? `${preview.author === 'visitor' ? `${t.you}: ` : ''}${preview.kind === 'event' ? eventText(preview, t) : spoken(preview.text)}`
                    : ' '}
                </span>
                <span class={`badge ${status}`}>{statusNames[status]}</span>
                {unread > 0 && <span class="count">{t.unread(unread)}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
