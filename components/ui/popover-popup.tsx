'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'
import { popupClass } from './popup-class'
import type { LazyPopupProps } from './use-lazy-popup'

interface PopoverPopupProps extends LazyPopupProps {
  /** The accessible name of the popup. */
  title: ReactNode
  children: ReactNode
}

/** The popup alone, for a button that `useLazyPopup` gave its behaviour. */
export function PopoverPopup({ open, onOpenChange, anchor, title, children }: PopoverPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="top" align="start" sideOffset={6} className="z-40">
          <Base.Popup
            finalFocus={anchor}
            className={cx(popupClass, 'max-w-[min(22rem,calc(100vw-2rem))] p-3')}
          >
            <Base.Title className="text-13 font-semibold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
