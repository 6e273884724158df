'use client'

import { useCallback } from 'react'

/** Whether the reader's keyboard has ⌘. False on the server. */
export const isMac = (): boolean =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** Keys as they are written on the reader's keyboard. For what is rendered in the browser alone. */
export function useKeyNames(): (key: string) => string {
  return useCallback((key) => (key === 'mod' ? (isMac() ? '⌘' : 'Ctrl') : key), [])
}
