'use client'

import { ArrowLeft, PanelRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useContactName } from '@/components/providers/use-contact-name'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/client/class-names'
import { isSnoozed } from '@/lib/client/conversation-views'
import { shortMoment } from '@/lib/client/format-time'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { AgentPushes } from '@/lib/protocol/agent-socket'
import { ConversationButtons } from './conversation-buttons'
import { ConversationMenu } from './conversation-menu'
import { ConversationTools } from './tools/conversation-tools'
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
  const t = useTranslations('conversation')
  const name = useContactName()(conversation.contact)
  const waits = conversation.status !== 'assistant' && !isSnoozed(conversation)
  const waitingSince = waits ? conversation.waitingSince : undefined
  return (
    <header className="@container shrink-0 border-b border-n6">
      <div className="flex min-h-14 flex-wrap items-center gap-x-2 px-3 @max-lg:pb-2">
        <IconButton
          icon={ArrowLeft}
          label={t('backToList')}
          onClick={onBack}
          className="size-8 md:hidden"
        />
        <Avatar id={conversation.contact.id} name={name} size="sm" />
        <div className="min-w-0 flex-1 py-2 pl-0.5">
          <h2 className="truncate text-14 leading-5 font-semibold" title={name}>
            {name}
          </h2>
          <p className="flex min-w-0 items-center gap-2 text-12 leading-4">
            <span className="flex min-w-0 items-center">
              <StatusLine conversation={conversation} streaming={streaming} />
            </span>
            {waitingSince && <WaitingTimer since={waitingSince} />}
          </p>
        </div>
        <ViewerStack viewers={viewers} />
        {/* A second row where the name would be cut otherwise. */}
        <div className="flex items-center gap-1.5 @max-lg:order-last @max-lg:w-full @max-lg:justify-between">
          <ConversationTools conversation={conversation} actions={actions} />
          <ConversationButtons
            conversation={conversation}
            actions={actions}
            streaming={streaming}
          />
        </div>
        <ConversationMenu conversation={conversation} actions={actions} />
        <IconButton
          icon={PanelRight}
          label={t('details')}
          onClick={onDetails}
          className="xl:hidden"
        />
      </div>
    </header>
  )
}

type Status = Pick<ConversationHeaderProps, 'conversation' | 'streaming'>

const DOTS: Record<ConversationDetail['status'], string> = {
  assistant: 'bg-assistant',
  queued: 'bg-waiting',
  open: 'bg-live',
  resolved: 'bg-n8',
}

function StatusLine({ conversation, streaming }: Status) {
  const t = useTranslations('conversation.status')
  const locale = useLocale()
  const until = isSnoozed(conversation) && conversation.snoozedUntil
  return (
    <>
      <span
        aria-hidden
        className={cx(
          'mr-1.5 size-1.5 shrink-0 rounded-full',
          until ? 'bg-n8' : DOTS[conversation.status],
          streaming && 'breathe',
        )}
      />
      <span className="truncate text-n11">
        {until
          ? t('snoozed', { time: shortMoment(until, locale) })
          : statusWords(conversation, streaming, t)}
      </span>
    </>
  )
}

function statusWords(
  conversation: ConversationDetail,
  streaming: boolean,
  t: ReturnType<typeof useTranslations<'conversation.status'>>,
): string {
  switch (conversation.status) {
    case 'assistant':
      return t(streaming ? 'answering' : 'assistant')
    case 'queued':
      return t('queued')
    case 'open':
      return conversation.assignee?.name ?? t('open')
    case 'resolved':
      return t('resolved')
  }
}
