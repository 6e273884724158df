'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'
import { popupClass } from './popup-class'

interface PopoverProps {
  trigger: ReactElement
  /** The accessible name of the popup. */
  title: ReactNode
  children: ReactNode
  side?: 'top' | 'bottom'
  align?: 'start' | 'center' | 'end'
  className?: string
}

export function Popover(props: PopoverProps) {
  const { trigger, title, children, side = 'top', align = 'start', className } = props
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-40">
          <Base.Popup
            className={cx(popupClass, 'max-w-[min(22rem,calc(100vw-2rem))] p-3', className)}
          >
            <Base.Title className="text-13 font-semibold [overflow-wrap:anywhere]">
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
