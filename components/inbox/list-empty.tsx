import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { GuidedEntry } from '@/components/shell/guided-entry'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { InboxView } from '@/lib/client/conversation-views'
import { VIEW_ICONS } from './view-links'

interface ListEmptyProps {
  view: InboxView
  q: string
  onClearSearch: () => void
}

export function ListEmpty({ view, q, onClearSearch }: ListEmptyProps) {
  const t = useTranslations('inbox')
  if (q) {
    return (
      <EmptyState
        icon={SearchX}
        action={
          <Button size="sm" onClick={onClearSearch}>
            {t('clearSearch')}
          </Button>
        }
      >
        {t('empty.search', { q })}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={VIEW_ICONS[view]} action={view === 'all' && <GuidedEntry />}>
      {t(`empty.${view}`)}
    </EmptyState>
  )
}
