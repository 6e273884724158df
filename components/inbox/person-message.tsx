'use client'

import { useTranslations } from 'next-intl'
import { InlineNodes } from '@/components/markdown/inline-nodes'
import { useContactName } from '@/components/providers/use-contact-name'
import { Avatar } from '@/components/ui/avatar'
import { saysFilesAlone } from '@/lib/client/attachment-text'
import { cx } from '@/lib/client/class-names'
import { parsePlain } from '@/lib/client/markdown-inline'
import type { AgentMessage, ConversationDetail } from '@/lib/protocol/agent-message'
import { MessageFiles } from './message-files'
import { MessageTime } from './message-time'

interface PersonMessageProps {
  message: AgentMessage
  contact: ConversationDetail['contact']
  continues: boolean
}

/** The visitor's words on the left, ours on the right. Shown as written. */
export function PersonMessage({ message, contact, continues }: PersonMessageProps) {
  const t = useTranslations('conversation.transcript')
  const nameOf = useContactName()
  const visitor = message.author === 'visitor'
  const name = visitor ? nameOf(contact) : (message.authorName ?? t('automatic'))
  return (
    <article
      aria-label={t(visitor ? 'byVisitor' : 'byTeam', { name })}
      className={cx('flex gap-2.5', continues ? 'pt-1' : 'pt-4', !visitor && 'flex-row-reverse')}
    >
      <span className="w-7 shrink-0">
        {!continues && <Avatar id={visitor ? contact.id : name} name={name} size="sm" />}
      </span>
      <div
        className={cx('flex min-w-0 max-w-[82%] flex-col', visitor ? 'items-start' : 'items-end')}
      >
        {!continues && (
          <header className="flex max-w-full items-baseline gap-2 pb-1">
            <span className="truncate text-12 font-medium text-n11" title={name}>
              {name}
            </span>
            <MessageTime iso={message.createdAt} />
          </header>
        )}
        {!saysFilesAlone(message.text, message.attachments) && (
          <div
            className={cx(
              'prose-chat whitespace-pre-wrap rounded-lg px-3 py-2 text-14',
              visitor ? 'rounded-tl-sm bg-n4' : 'rounded-tr-sm bg-accent-tint-strong',
            )}
          >
            <InlineNodes nodes={parsePlain(message.text)} />
          </div>
        )}
        <MessageFiles files={message.attachments} />
      </div>
    </article>
  )
}
