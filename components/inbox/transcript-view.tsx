'use client'

import { ArrowDown, MessagesSquare } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment, useRef } from 'react'
import { useContactName } from '@/components/providers/use-contact-name'
import { useNow } from '@/components/providers/use-now'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { PendingMessage, Transcript } from '@/lib/client/agent-transcript'
import { dayName, isSameDay } from '@/lib/client/format-time'
import type { AgentMessage, ConversationDetail } from '@/lib/protocol/agent-message'
import { MessageView } from './message-view'
import { PendingMessageView } from './pending-message-view'
import { useStickToEnd } from './use-stick-to-end'
import { VisitorTyping } from './visitor-typing'

const GROUP_MS = 4 * 60_000

interface TranscriptViewProps {
  transcript: Transcript
  conversation: ConversationDetail
  visitorTyping: boolean
  loadingOlder: boolean
  onOlder: () => Promise<void>
  onRetry: (message: PendingMessage) => void
  onDrop: (clientId: string) => void
}

export function TranscriptView(props: TranscriptViewProps) {
  const { transcript, conversation, visitorTyping, loadingOlder, onOlder, onRetry, onDrop } = props
  const { messages, pending, running, more } = transcript
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { atEnd, toEnd, keepPlace } = useStickToEnd(scroller, content, pending.at(-1)?.clientId)
  const now = useNow(60_000)
  const t = useTranslations('conversation.transcript')
  const locale = useLocale()
  const name = useContactName()(conversation.contact)

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-quiet h-full overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div
          ref={content}
          role="log"
          aria-label={t('messagesWith', { name })}
          className="mx-auto flex min-h-full w-full max-w-180 flex-col justify-end px-5 py-5"
        >
          {more && (
            <Button
              size="sm"
              variant="ghost"
              className="self-center"
              busy={loadingOlder}
              onClick={() => {
                keepPlace()
                void onOlder()
              }}
            >
              {t(loadingOlder ? 'loadingEarlier' : 'earlier')}
            </Button>
          )}
          {messages.length === 0 && pending.length === 0 && (
            <EmptyState icon={MessagesSquare}>{t('empty')}</EmptyState>
          )}
          {messages.map((message, index) => {
            const previous = messages[index - 1]
            const newDay = !previous || !isSameDay(previous.createdAt, message.createdAt)
            return (
              <Fragment key={message.id}>
                {newDay && <DaySeparator name={dayName(message.createdAt, now, locale)} />}
                <MessageView
                  message={message}
                  running={running[message.id] ?? null}
                  contact={conversation.contact}
                  assistantName={conversation.assistantName}
                  continues={!newDay && continuesFrom(previous, message)}
                />
              </Fragment>
            )
          })}
          {pending.map((message) => (
            <PendingMessageView
              key={message.clientId}
              message={message}
              onRetry={() => onRetry(message)}
              onDrop={() => onDrop(message.clientId)}
            />
          ))}
          {visitorTyping && <VisitorTyping name={name} />}
        </div>
      </div>
      {!atEnd && (
        <Button
          size="sm"
          onClick={toEnd}
          className="rise absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-2"
        >
          <ArrowDown className="size-3.5" aria-hidden />
          {t('newest')}
        </Button>
      )}
    </div>
  )
}

function DaySeparator({ name }: { name: string }) {
  return (
    <div className="flex items-center gap-3 py-4 first:pt-0">
      <span className="h-px flex-1 bg-n6" />
      <span className="text-12 text-n10">{name}</span>
      <span className="h-px flex-1 bg-n6" />
    </div>
  )
}

/** Whether a message stands under the same name as the one before. */
function continuesFrom(previous: AgentMessage | undefined, message: AgentMessage): boolean {
  if (!previous || previous.kind !== message.kind || message.kind === 'event') return false
  if (previous.author !== message.author || previous.authorName !== message.authorName) return false
  return Date.parse(message.createdAt) - Date.parse(previous.createdAt) < GROUP_MS
}
