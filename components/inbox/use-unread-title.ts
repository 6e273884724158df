'use client'

import { useEffect } from 'react'

/** Puts how many conversations have something unread into the page's title. */
export function useUnreadTitle(unread: number, place: string): void {
  useEffect(() => {
    const before = document.title
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${place} · Parley`
    return () => {
      document.title = before
    }
  }, [unread, place])
}
