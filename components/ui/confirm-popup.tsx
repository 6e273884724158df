'use client'

import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'
import { Button, buttonClass } from './button'
import type { ConfirmDialogProps } from './confirm-dialog'
import { popupClass } from './popup-class'

/** Asks before something that cannot be undone. */
export default function ConfirmPopup(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, text, action, harmless, finalFocus, busy, onConfirm } = props
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          {...(finalFocus && { finalFocus: () => finalFocus() ?? true })}
          className={cx(
            popupClass,
            'fixed top-1/2 left-1/2 z-50 flex w-[min(26rem,calc(100vw-2rem))] -translate-1/2 flex-col gap-2 rounded-lg p-5',
          )}
        >
          <Base.Title className="text-16 font-semibold [overflow-wrap:anywhere]">
            {title}
          </Base.Title>
          {text && <Base.Description className="text-14 text-n11">{text}</Base.Description>}
          <div className="mt-3 flex justify-end gap-2">
            <Base.Close className={buttonClass()}>{t('cancel')}</Base.Close>
            <Button
              variant={harmless ? 'primary' : 'danger'}
              busy={busy ?? false}
              onClick={onConfirm}
            >
              {action}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
