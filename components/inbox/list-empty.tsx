import { SearchX } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { InboxView } from '@/lib/client/conversation-views'
import { VIEW_ICONS } from './view-links'

const SENTENCES: Record<InboxView, string> = {
  mine: 'Conversations you claim appear here.',
  unassigned: 'Nobody is waiting. Conversations that need a person appear here.',
  all: 'No conversations yet. The first one appears when a visitor writes.',
  assistant: 'The assistant has nothing open right now.',
  resolved: 'Conversations that are done appear here.',
}

interface ListEmptyProps {
  view: InboxView
  q: string
  onClearSearch: () => void
}

export function ListEmpty({ view, q, onClearSearch }: ListEmptyProps) {
  if (q) {
    return (
      <EmptyState
        icon={SearchX}
        action={
          <Button size="sm" onClick={onClearSearch}>
            Clear the search
          </Button>
        }
      >
        Nothing found for “{q}”.
      </EmptyState>
    )
  }
  return <EmptyState icon={VIEW_ICONS[view]}>{SENTENCES[view]}</EmptyState>
}
