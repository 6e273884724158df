'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { FocusKeeper } from './focus-keeper'
import { UnsavedGuard } from './unsaved-guard'

/** Stays in sight at the end of what it is about. */
export const barClass =
  'rise sticky bottom-4 z-10 flex items-center gap-2 rounded-md border border-n7 bg-raised py-2 pr-2 pl-4 shadow-2'

interface SaveBarProps {
  isDirty: boolean
  isSaving: boolean
  /** What went wrong as a whole. */
  error: string | null
  /** Somebody else changed the same thing. */
  isStale?: boolean
  loadNewer?: () => Promise<void>
  /** Where saving is not all there is to do. */
  saveLabel?: string
  onSave: () => void
  onDiscard: () => void
}

/** Stays in sight at the end of a form while something is not saved, and asks before it is lost. */
export function SaveBar({
  isDirty,
  isSaving,
  error,
  isStale = false,
  loadNewer,
  saveLabel,
  onSave,
  onDiscard,
}: SaveBarProps) {
  const t = useTranslations('common')
  return (
    <>
      <UnsavedGuard dirty={isDirty} />
      {isStale && loadNewer ? (
        <FocusKeeper
          role="alert"
          className="flex flex-wrap items-center gap-3 rounded-sm bg-waiting-tint px-3 py-2.5 text-13 text-waiting-text"
        >
          <span className="min-w-0 flex-1">{t('stale')}</span>
          <Button size="sm" onClick={() => void loadNewer()}>
            {t('loadNewer')}
          </Button>
        </FocusKeeper>
      ) : (
        <FormError text={error} />
      )}
      {isDirty && (
        <FocusKeeper className={barClass}>
          <span className="min-w-0 flex-1 truncate text-13 text-n11">{t('unsaved')}</span>
          <Button variant="ghost" onClick={onDiscard}>
            {t('discard')}
          </Button>
          <Button variant="primary" busy={isSaving} onClick={onSave}>
            {isSaving ? t('saving') : (saveLabel ?? t('save'))}
          </Button>
        </FocusKeeper>
      )}
    </>
  )
}
