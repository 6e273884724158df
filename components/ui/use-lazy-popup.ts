'use client'

import { type MouseEvent, type KeyboardEvent as ReactKeyboardEvent, useRef, useState } from 'react'

interface OpenChange {
  event: Event
}

/**
 * A button whose popup is code that comes when somebody is about to use it. The button stays the same element, so that
 * focus does; the popup, once rendered, is controlled and placed by `popup`.
 */
export function useLazyPopup(load: () => Promise<unknown>, kind: 'menu' | 'dialog') {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const [byKeyboard, setByKeyboard] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const preload = () => void load()

  return {
    wanted,
    close: () => setOpen(false),
    trigger: {
      ref: anchor,
      'aria-haspopup': kind,
      'aria-expanded': open,
      'data-popup-open': open ? '' : undefined,
      onPointerEnter: preload,
      onFocus: preload,
      onClick: ({ detail }: MouseEvent) => {
        setWanted(true)
        // A button that is pressed by a key clicks no times.
        setByKeyboard(detail === 0)
        setOpen((shown) => !shown)
      },
      onKeyDown: (event: ReactKeyboardEvent) => {
        if (kind !== 'menu' || event.key !== 'ArrowDown' || open) return
        event.preventDefault()
        setWanted(true)
        setByKeyboard(true)
        setOpen(true)
      },
    },
    popup: {
      open,
      anchor,
      /** Then the first thing in it is chosen at once. */
      byKeyboard,
      onOpenChange: (next: boolean, { event }: OpenChange) => {
        // A press on the button closes by its own click.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target)
        if (next || !onButton || event instanceof KeyboardEvent) setOpen(next)
      },
    },
  }
}

type LazyPopup = ReturnType<typeof useLazyPopup>
export type LazyPopupProps = LazyPopup['popup']
export type LazyTriggerProps = LazyPopup['trigger']
