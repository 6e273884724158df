'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { popupClass } from '@/components/ui/popup-class'
import { cx } from '@/lib/client/class-names'

interface PickerProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger: ReactElement
  /** The accessible name of the popup. */
  title: string
  children: ReactNode
  className?: string
}

/** A button with a list to pick from below it, which keys open as well. */
export function Picker({ open, onOpenChange, trigger, title, children, className }: PickerProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side="bottom" align="end" sideOffset={4} className="z-40">
          <Base.Popup
            className={cx(
              popupClass,
              'flex max-h-[min(22rem,var(--available-height))] w-72 max-w-[calc(100vw-1.5rem)] flex-col overflow-hidden',
              className,
            )}
          >
            <Base.Title className="sr-only">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
