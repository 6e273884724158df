'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import type { RunningReply } from '@/lib/client/agent-transcript'
import { eventWords } from '@/lib/client/event-words'
import type { AgentMessage, ConversationDetail } from '@/lib/protocol/agent-message'
import { AssistantMessage } from './assistant-message'
import { MessageTime } from './message-time'
import { NoteMessage } from './note-message'
import { PersonMessage } from './person-message'

export interface MessageViewProps {
  message: AgentMessage
  running: RunningReply | null
  contact: ConversationDetail['contact']
  assistantName: string
  /** Stands under the name of the message before. */
  continues: boolean
}

export const MessageView = memo(function MessageView(props: MessageViewProps) {
  const { message, running, contact, assistantName, continues } = props
  if (message.kind === 'event') return <TimelineEvent message={message} />
  if (message.kind === 'note') return <NoteMessage message={message} />
  if (message.author === 'assistant') {
    return (
      <AssistantMessage
        message={message}
        running={running}
        name={message.authorName ?? assistantName}
        continues={continues}
      />
    )
  }
  return <PersonMessage message={message} contact={contact} continues={continues} />
})

function TimelineEvent({ message }: { message: AgentMessage }) {
  const t = useTranslations('conversation.event')
  const locale = useLocale()
  return (
    <p className="px-1 py-3 text-center text-12 text-balance text-n10 [overflow-wrap:anywhere]">
      {eventWords(message.event, t, locale)}
      <span className="whitespace-nowrap">
        <span aria-hidden>{'\u2002·\u2002'}</span>
        <MessageTime iso={message.createdAt} />
      </span>
    </p>
  )
}
