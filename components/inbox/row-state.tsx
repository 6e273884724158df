'use client'

import { AlarmClock, Bot, CheckCheck, Clock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useNow } from '@/components/providers/use-now'
import { Avatar } from '@/components/ui/avatar'
import { fullTime } from '@/lib/client/age'
import type { InboxView } from '@/lib/client/conversation-views'
import { isSnoozed } from '@/lib/client/conversation-views'
import { shortTimer, soonMoment } from '@/lib/client/format-time'
import type { ConversationRow } from '@/lib/protocol/agent-message'

/** What a visitor says to the assistant is nothing that an agent has missed. */
export const needsReading = (row: ConversationRow) => row.unread > 0 && row.status !== 'assistant'

interface RowStateProps {
  row: ConversationRow
  view: InboxView
  live: boolean
}

/** At the end of a row: who waits, who answers, what is unread. Nothing that the view itself says already. */
export function RowState({ row, view, live }: RowStateProps) {
  const t = useTranslations('inbox')
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      {row.snoozedUntil && isSnoozed(row) ? (
        <Snoozed until={row.snoozedUntil} view={view} />
      ) : (
        row.waitingSince && row.status !== 'assistant' && <Waiting since={row.waitingSince} />
      )}
      <Holder row={row} view={view} live={live} />
      {needsReading(row) && (
        <span className="flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[11px] font-semibold text-on-accent tabular-nums">
          <span className="sr-only">{t('row.unread')} </span>
          {row.unread > 99 ? '99+' : row.unread}
        </span>
      )}
    </span>
  )
}

/** In its own view when it comes back, elsewhere that it does. */
function Snoozed({ until, view }: { until: string; view: InboxView }) {
  const t = useTranslations('conversation.snooze')
  const locale = useLocale()
  const now = useNow(60_000)
  const words = t('snoozed', { time: fullTime(until, locale) })
  return (
    <span className="flex items-center gap-1 text-12 text-n10 tabular-nums" title={words}>
      <AlarmClock className="size-3.5" aria-hidden />
      <span className="sr-only">{words}</span>
      {view === 'snoozed' && <span aria-hidden>{soonMoment(until, now, locale)}</span>}
    </span>
  )
}

function Waiting({ since }: { since: string }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  const now = useNow(1000)
  return (
    <span
      className="flex items-center gap-1 text-12 font-medium text-waiting-text tabular-nums"
      title={t('row.waiting')}
    >
      <Clock className="size-3" aria-hidden />
      <span className="sr-only">{t('row.waitingFor')} </span>
      {shortTimer(since, now, locale)}
    </span>
  )
}

function Holder({ row, view, live }: RowStateProps) {
  const t = useTranslations('inbox')
  if (live) {
    return (
      <span className="breathe size-2 rounded-full bg-assistant">
        <span className="sr-only">{t('row.live')}</span>
      </span>
    )
  }
  if (row.status === 'resolved') {
    return view === 'resolved' ? null : (
      <CheckCheck role="img" aria-label={t('row.resolved')} className="size-3.5 text-n9" />
    )
  }
  if (row.assignee && view !== 'mine') {
    return (
      <span title={row.assignee.name}>
        <Avatar id={row.assignee.id} name={row.assignee.name} size="xs" />
        <span className="sr-only">{t('row.with', { name: row.assignee.name })}</span>
      </span>
    )
  }
  if (row.status === 'assistant' && view !== 'assistant') {
    return <Bot role="img" aria-label={t('row.withAssistant')} className="size-3.5 text-n9" />
  }
  return null
}
