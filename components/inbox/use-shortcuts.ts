'use client'

import { useEffect, useRef } from 'react'

export type Shortcuts = Partial<Record<string, () => void>>

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"]'

/** Whether Enter means this element itself: all but the row of the conversation that is open already. */
const isPressable = (target: Element | null) =>
  target?.closest('a, button, summary')?.getAttribute('aria-current') === 'true'
    ? false
    : Boolean(target?.closest('a, button, summary'))

/** Single keys for what is done often; silent while somebody types or a popup is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = shortcuts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(TYPING) || target?.closest(ELSEWHERE)) return
      if (event.key === 'Enter' && isPressable(target)) return
      const run = current.current[event.key]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
