'use client'

import { useEffect } from 'react'
import { useNotificationSettings } from '@/components/providers/notifications-context'

/** Puts how many conversations have something unread into the page's title. */
export function useUnreadTitle(unread: number, place: string): void {
  const { settings } = useNotificationSettings()
  const shown = settings.title ? unread : 0
  useEffect(() => {
    const before = document.title
    document.title = `${shown > 0 ? `(${shown}) ` : ''}${place} · Parley`
    return () => {
      document.title = before
    }
  }, [shown, place])
}
