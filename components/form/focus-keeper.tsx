'use client'

import { type ComponentProps, useLayoutEffect, useRef } from 'react'

/**
 * Something that goes away when it has done its work, such as a bar with "Save". A focus inside of it goes back to
 * where it came from, or else to the page's heading, instead of being lost.
 */
export function FocusKeeper(props: Omit<ComponentProps<'div'>, 'ref' | 'onFocus'>) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const node = box.current
    return () => {
      if (node?.contains(document.activeElement))
        requestAnimationFrame(() => focusOn(before.current))
    }
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only looks at where the focus came from
    <div
      {...props}
      ref={box}
      onFocus={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget
      }}
    />
  )
}

function focusOn(wanted: Element | null): void {
  // Something else has taken the focus meanwhile.
  if (document.activeElement && document.activeElement !== document.body) return
  if (wanted instanceof HTMLElement && wanted.isConnected) wanted.focus({ preventScroll: true })
  if (document.activeElement && document.activeElement !== document.body) return
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
