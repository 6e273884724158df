'use client'

import { ArrowLeft, PanelRight } from 'lucide-react'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
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
  return (
    <header className="@container flex h-13 shrink-0 items-center gap-2 border-b border-n6 px-3">
      <IconButton
        icon={ArrowLeft}
        label="Back to the list"
        onClick={onBack}
        className="size-8 md:hidden"
      />
      <Avatar id={conversation.contact.id} name={name} size="sm" />
      <h2 className="min-w-0 truncate pl-0.5 text-14 font-semibold" title={name}>
        {name}
      </h2>
      <span className="hidden items-center gap-2 @md:flex">
        <StatusBadge conversation={conversation} streaming={streaming} />
        {conversation.waitingSince && conversation.status !== 'assistant' && (
          <WaitingTimer since={conversation.waitingSince} />
        )}
      </span>
      <span className="flex-1" />
      <ViewerStack viewers={viewers} />
      <ConversationButtons conversation={conversation} actions={actions} streaming={streaming} />
      <ConversationMenu conversation={conversation} actions={actions} />
      <IconButton icon={PanelRight} label="Details" onClick={onDetails} className="xl:hidden" />
    </header>
  )
}

export function StatusBadge({
  conversation,
  streaming,
}: {
  conversation: ConversationDetail
  streaming: boolean
}) {
  switch (conversation.status) {
    case 'queued':
      return <Badge tone="waiting">Needs a person</Badge>
    case 'open':
      return <Badge tone="live">{conversation.assignee?.name ?? 'Open'}</Badge>
    case 'resolved':
      return <Badge>Resolved</Badge>
    case 'assistant':
      return (
        <Badge tone="assistant">
          {streaming && <span className="breathe size-1.5 rounded-full bg-assistant" />}
          {streaming ? 'Answering' : 'Assistant'}
        </Badge>
      )
  }
}
