import { MessagesSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'

export function NothingChosen() {
  const t = useTranslations('inbox')
  return (
    <section aria-label={t('conversation')} className="flex-1">
      <EmptyState icon={MessagesSquare}>
        {t.rich('chooseOne', { key: (letter) => <Kbd>{letter}</Kbd> })}
      </EmptyState>
    </section>
  )
}
