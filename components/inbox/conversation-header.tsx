'use client'

import { ArrowLeft, PanelRight } from 'lucide-react'
import { Avatar } from '@/components/ui/avatar'
import { Badge, type Tone } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { contactName } from '@/lib/client/contact-name'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { AgentPushes } from '@/lib/protocol/agent-socket'
import { ConversationButtons } from './conversation-buttons'
import { ConversationMenu } from './conversation-menu'
import type { ConversationActions } from './use-conversation-actions'
import { ViewerStack } from './viewer-stack'
import { WaitingTimer } from './waiting-timer'

interface ConversationHeaderProps {
  conversation: ConversationDetail
  viewers: AgentPushes['presence']['viewers']
  actions: ConversationActions
  streaming: boolean
  onBack: () => void
  onDetails: () => void
}

export function ConversationHeader(props: ConversationHeaderProps) {
  const { conversation, viewers, actions, streaming, onBack, onDetails } = props
  const name = contactName(conversation.contact)
  const waitingSince = conversation.status === 'assistant' ? undefined : conversation.waitingSince
  return (
    <header className="@container flex h-13 shrink-0 items-center gap-2 border-b border-n6 px-3">
      <IconButton
        icon={ArrowLeft}
        label="Back to the list"
        onClick={onBack}
        className="size-8 md:hidden"
      />
      <Avatar id={conversation.contact.id} name={name} size="sm" />
      <div className="flex min-w-0 flex-col pl-0.5 @md:flex-row @md:items-center @md:gap-2">
        <h2 className="truncate text-14 font-semibold" title={name}>
          {name}
        </h2>
        <span className="flex shrink-0 items-center gap-2">
          <StatusBadge conversation={conversation} streaming={streaming} />
          {waitingSince && <WaitingTimer since={waitingSince} />}
        </span>
      </div>
      <span className="flex-1" />
      <ViewerStack viewers={viewers} />
      <ConversationButtons conversation={conversation} actions={actions} streaming={streaming} />
      <ConversationMenu conversation={conversation} actions={actions} />
      <IconButton icon={PanelRight} label="Details" onClick={onDetails} className="xl:hidden" />
    </header>
  )
}

type Status = Pick<ConversationHeaderProps, 'conversation' | 'streaming'>

const TONES: Record<ConversationDetail['status'], Tone> = {
  assistant: 'assistant',
  queued: 'waiting',
  open: 'live',
  resolved: 'neutral',
}

function StatusBadge({ conversation, streaming }: Status) {
  return (
    <Badge tone={TONES[conversation.status]}>
      {streaming && <span className="breathe size-1.5 rounded-full bg-assistant" />}
      {statusWords(conversation, streaming)}
    </Badge>
  )
}

function statusWords(conversation: ConversationDetail, streaming: boolean): string {
  switch (conversation.status) {
    case 'assistant':
      return streaming ? 'Answering' : 'Assistant'
    case 'queued':
      return 'Needs a person'
    case 'open':
      return conversation.assignee?.name ?? 'Open'
    case 'resolved':
      return 'Resolved'
  }
}
