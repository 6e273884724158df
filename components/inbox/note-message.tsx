'use client'

import { StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { InlineNodes } from '@/components/markdown/inline-nodes'
import { saysFilesAlone } from '@/lib/client/attachment-text'
import { parsePlain } from '@/lib/client/markdown-inline'
import type { AgentMessage } from '@/lib/protocol/agent-message'
import { MessageFiles } from './message-files'
import { MessageTime } from './message-time'

/** For the team alone. */
export function NoteMessage({ message }: { message: AgentMessage }) {
  const t = useTranslations('conversation.transcript')
  const name = message.authorName ?? t('anAgent')
  return (
    <article aria-label={t('noteBy', { name })} className="pt-4">
      <div className="rounded-md border border-note-line bg-note-tint px-3 py-2.5">
        <header className="flex items-center gap-1.5 pb-1 text-12 text-note-text">
          <StickyNote className="size-3.5 shrink-0" aria-hidden />
          <span className="min-w-0 truncate font-medium" title={name}>
            {name}
          </span>
          <span className="flex-1 whitespace-nowrap">{t('leftNote')}</span>
          <MessageTime iso={message.createdAt} />
        </header>
        <div className="prose-chat whitespace-pre-wrap text-14">
          {!saysFilesAlone(message.text, message.attachments) && (
            <InlineNodes nodes={parsePlain(message.text)} />
          )}
        </div>
        <MessageFiles files={message.attachments} />
      </div>
    </article>
  )
}
