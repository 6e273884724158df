'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'

interface DrawerPopupProps extends LazyPopupProps {
  children: ReactNode
}

export default function DrawerPopup({ open, onOpenChange, anchor, children }: DrawerPopupProps) {
  const t = useTranslations('shell')
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          finalFocus={anchor}
          className="fixed inset-y-0 left-0 z-40 flex bg-n2 pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] shadow-2 outline-none transition-transform duration-160 ease-out data-ending-style:-translate-x-full data-starting-style:-translate-x-full"
        >
          <Dialog.Title className="sr-only">{t('menu')}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
