'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

interface DialogActionsProps {
  action: string
  busy: boolean
  onCancel: () => void
}

/** The end of a form in a dialog. */
export function DialogActions({ action, busy, onCancel }: DialogActionsProps) {
  const t = useTranslations('common')
  return (
    <div className="mt-1 flex justify-end gap-2">
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button type="submit" variant="primary" busy={busy}>
        {action}
      </Button>
    </div>
  )
}
