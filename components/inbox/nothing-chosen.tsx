import { MessagesSquare } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'

export function NothingChosen() {
  return (
    <section aria-label="Conversation" className="flex-1">
      <EmptyState icon={MessagesSquare}>
        Choose a conversation, or press <Kbd>j</Kbd> for the first one.
      </EmptyState>
    </section>
  )
}
