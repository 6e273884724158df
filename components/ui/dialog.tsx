'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { cx } from '@/lib/client/class-names'
import { iconButtonClass } from './icon-button'
import { popupClass } from './popup-class'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What gets the focus first, instead of the first thing that can have it. */
  initialFocus?: RefObject<HTMLElement | null>
  /** What gets the focus when it closes, where it is not the button that opened it. Null: that button. */
  finalFocus?: () => HTMLElement | null
  size?: 'md' | 'lg'
  children: ReactNode
}

const WIDTHS = {
  md: 'w-[min(28rem,calc(100vw-2rem))]',
  lg: 'w-[min(46rem,calc(100vw-2rem))]',
} as const

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, initialFocus, finalFocus, size = 'md', children } = props
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          {...(initialFocus && { initialFocus })}
          {...(finalFocus && { finalFocus: () => finalFocus() ?? true })}
          className={cx(
            popupClass,
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] -translate-1/2 flex-col rounded-lg',
            WIDTHS[size],
          )}
        >
          <div className="flex items-center justify-between pt-4 pr-3 pl-5">
            <Base.Title className="text-16 font-semibold">{title}</Base.Title>
            <Base.Close className={iconButtonClass} aria-label={t('close')}>
              <X className="size-4" aria-hidden />
            </Base.Close>
          </div>
          <div className="min-h-0 overflow-y-auto px-5 pt-3 pb-5">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
