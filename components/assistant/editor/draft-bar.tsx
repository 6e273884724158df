'use client'

import { useTranslations } from 'next-intl'
import { FocusKeeper } from '@/components/form/focus-keeper'
import { barClass } from '@/components/form/save-bar'
import { Button } from '@/components/ui/button'

interface DraftBarProps {
  /** The version that visitors meet. */
  number: number
  /** Undefined: the reader may not change it. */
  actions: { onDiscard: () => void; onPublish: () => void } | undefined
  onDifferences: () => void
}

/** Stays in sight while the draft says something else than what visitors meet. */
export function DraftBar({ number, actions, onDifferences }: DraftBarProps) {
  const t = useTranslations('assistant.draft')
  return (
    <FocusKeeper className={`${barClass} flex-wrap`}>
      <span className="min-w-40 flex-1 py-1 text-13 text-n11">
        {t('bar', { number: String(number) })}
      </span>
      <span className="ml-auto flex flex-wrap items-center justify-end gap-2">
        {actions && (
          <Button variant="ghost" onClick={actions.onDiscard}>
            {t('discard')}
          </Button>
        )}
        <Button onClick={onDifferences}>{t('differences')}</Button>
        {actions && (
          <Button variant="primary" onClick={actions.onPublish}>
            {t('publish')}
          </Button>
        )}
      </span>
    </FocusKeeper>
  )
}
