'use client'

import { useRef, useState } from 'react'

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
      onClick: () => {
        setWanted(true)
        setOpen((shown) => !shown)
      },
    },
    popup: {
      open,
      anchor,
      onOpenChange: (next: boolean, { event }: OpenChange) => {
        // A press on the button closes by its own click.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target)
        if (next || !onButton || event instanceof KeyboardEvent) setOpen(next)
      },
    },
  }
}

export type LazyPopupProps = ReturnType<typeof useLazyPopup>['popup']
