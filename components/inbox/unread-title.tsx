'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useNotificationSettings } from '@/components/providers/notifications-context'
import { useUnreadCount } from './use-view-counts'

/** Puts how many conversations have something unread into the page's title. */
export function UnreadTitle() {
  const place = useTranslations('inbox')('title')
  const { settings } = useNotificationSettings()
  const unread = useUnreadCount()
  const shown = settings.title ? unread : 0
  useEffect(() => {
    const before = document.title
    document.title = `${shown > 0 ? `(${shown}) ` : ''}${place} · Parley`
    return () => {
      document.title = before
    }
  }, [shown, place])
  return null
}
