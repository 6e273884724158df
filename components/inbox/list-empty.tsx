import {
  AlarmClock,
  Bot,
  CheckCheck,
  FilterX,
  Inbox,
  type LucideIcon,
  SearchX,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { GuidedEntry } from '@/components/shell/guided-entry'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { InboxView } from '@/lib/client/conversation-views'

const VIEW_ICONS: Record<InboxView, LucideIcon> = {
  mine: UserRound,
  unassigned: UsersRound,
  all: Inbox,
  assistant: Bot,
  snoozed: AlarmClock,
  resolved: CheckCheck,
}

interface ListEmptyProps {
  view: InboxView
  q: string
  filtered: boolean
  onClear: () => void
}

export default function ListEmpty({ view, q, filtered, onClear }: ListEmptyProps) {
  const t = useTranslations('inbox')
  if (!q && !filtered) {
    return (
      <EmptyState icon={VIEW_ICONS[view]} action={view === 'all' && <GuidedEntry />}>
        {t(`empty.${view}`)}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={q ? SearchX : FilterX}
      action={
        <Button size="sm" onClick={onClear}>
          {q ? t('clearSearch') : t('filter.clear')}
        </Button>
      }
    >
      {q ? t('empty.search', { q }) : t('filter.none')}
    </EmptyState>
  )
}
