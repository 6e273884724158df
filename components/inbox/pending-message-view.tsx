'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PendingMessage } from '@/lib/client/agent-transcript'
import { cx } from '@/lib/client/class-names'
import { MessageFiles } from './message-files'

interface PendingMessageViewProps {
  message: PendingMessage
  onRetry: () => void
  onDrop: () => void
}

/** Shown before the server has it; when it was refused, with what to do. */
export function PendingMessageView({ message, onRetry, onDrop }: PendingMessageViewProps) {
  const t = useTranslations('conversation.transcript')
  const common = useTranslations('common')
  const { text, note, error, attachments } = message
  return (
    <div className={cx('flex flex-col pt-4', !note && 'items-end pr-9.5')}>
      <div
        className={cx(
          'prose-chat whitespace-pre-wrap px-3 py-2 text-14',
          note
            ? 'rounded-md border border-note-line bg-note-tint'
            : 'max-w-[82%] rounded-lg rounded-tr-sm bg-accent-tint-strong',
          !error && 'opacity-70',
        )}
      >
        {text}
      </div>
      <MessageFiles files={attachments} />
      {error ? (
        <p role="alert" className="flex flex-wrap items-center gap-1 pt-1 text-12 text-breach-text">
          <CircleAlert className="size-3.5" aria-hidden />
          {t('notSent', { reason: error })}
          <button
            type="button"
            onClick={onRetry}
            className="h-6 rounded-sm px-1.5 font-medium underline underline-offset-2 hover:bg-breach-tint"
          >
            {common('tryAgain')}
          </button>
          <button
            type="button"
            onClick={onDrop}
            className="h-6 rounded-sm px-1.5 font-medium underline underline-offset-2 hover:bg-breach-tint"
          >
            {t('discard')}
          </button>
        </p>
      ) : (
        <span className="pt-1 text-12 text-n10">{t('sending')}</span>
      )}
    </div>
  )
}
