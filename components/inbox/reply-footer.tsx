'use client'

import { ChevronDown, CircleAlert, CirclePause, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'
import type { AgentMessage } from '@/lib/protocol/agent-message'

interface ReplyFooterProps {
  message: AgentMessage
  open: boolean
  onToggle: () => void
}

/** Below an answer: how it ended, how it was rated, and the way to its details. */
export function ReplyFooter({ message, open, onToggle }: ReplyFooterProps) {
  const t = useTranslations('conversation.reply')
  const { status, rating, ratingComment } = message
  const hasDetails =
    message.usage !== undefined || message.timings !== undefined || message.trace !== undefined
  if (!hasDetails && !rating && status === 'complete') return null
  return (
    <div className="flex min-h-6 max-w-full flex-wrap items-center justify-end gap-x-2.5 pt-1 text-12">
      {status === 'interrupted' && (
        <span className="flex items-center gap-1 text-waiting-text">
          <CirclePause className="size-3.5" aria-hidden />
          {t('stopped')}
        </span>
      )}
      {status === 'failed' && (
        <span className="flex items-center gap-1 text-breach-text">
          <CircleAlert className="size-3.5" aria-hidden />
          {t('failed')}
        </span>
      )}
      {rating && (
        <span
          className={cx(
            'flex min-w-0 items-center gap-1',
            rating === 'up' ? 'text-live-text' : 'text-breach-text',
          )}
        >
          {rating === 'up' ? (
            <ThumbsUp className="size-3.5 shrink-0" aria-hidden />
          ) : (
            <ThumbsDown className="size-3.5 shrink-0" aria-hidden />
          )}
          <span className="[overflow-wrap:anywhere]">
            {ratingComment ? `“${ratingComment}”` : t(rating === 'up' ? 'helpful' : 'notHelpful')}
          </span>
        </span>
      )}
      {hasDetails && (
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex h-6 items-center gap-1 rounded-sm px-1.5 text-n10 transition-colors duration-120 hover:bg-n4 hover:text-n12"
        >
          {t('details')}
          <ChevronDown
            className={cx('size-3.5 transition-transform duration-120', open && 'rotate-180')}
            aria-hidden
          />
        </button>
      )}
    </div>
  )
}
