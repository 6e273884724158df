'use client'

import { createContext, use } from 'react'
import type { NotificationSettings } from '@/lib/client/notification-settings'

export interface NotificationsValue {
  settings: NotificationSettings
  change: (settings: NotificationSettings) => void
  openSettings: () => void
}

export const NotificationsContext = createContext<NotificationsValue | null>(null)

export function useNotificationSettings(): NotificationsValue {
  const value = use(NotificationsContext)
  if (!value) throw new Error('Not inside of the console')
  return value
}
