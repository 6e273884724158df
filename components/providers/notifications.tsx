'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { inOneWindow } from '@/lib/client/first-window'
import {
  DEFAULT_NOTIFICATIONS,
  type NotificationSettings,
  readNotificationSettings,
  saveNotificationSettings,
} from '@/lib/client/notification-settings'
import type { AgentPushes } from '@/lib/protocol/agent-socket'
import { NotificationsContext } from './notifications-context'
import { useSocket } from './socket-provider'
import { useContactName } from './use-contact-name'

const NotificationDialog = lazy(() => import('@/components/shell/notification-dialog'))

/** Tells of what concerns one although one is elsewhere: by sound and on the desktop, as set in this browser. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('shell.notify')
  const router = useRouter()
  const nameOf = useContactName()
  const { socket } = useSocket()
  const [settings, setSettings] = useState(DEFAULT_NOTIFICATIONS)
  const [dialog, setDialog] = useState<boolean | null>(null)

  useEffect(() => setSettings(readNotificationSettings()), [])

  useEffect(() => {
    const show = async (push: AgentPushes['notification']) => {
      const { showNotification } = await import('@/lib/client/show-notification')
      await showNotification({
        title: t(push.type, { name: nameOf(push.contact) }),
        body: push.body,
        tag: push.conversationId,
        onOpen: () => router.push(inboxPath(push.conversationId)),
      })
    }
    const onNotification = (push: AgentPushes['notification']) =>
      void inOneWindow(`notify:${push.conversationId}:${push.type}`, isOnScreen(push), () =>
        show(push),
      )
    socket.on('notification', onNotification)
    return () => {
      socket.off('notification', onNotification)
    }
  }, [socket, nameOf, router, t])

  const change = useCallback((next: NotificationSettings) => {
    setSettings(next)
    saveNotificationSettings(next)
  }, [])
  const openSettings = useCallback(() => setDialog(true), [])
  const value = useMemo(
    () => ({ settings, change, openSettings }),
    [settings, change, openSettings],
  )
  return (
    <NotificationsContext value={value}>
      {children}
      {dialog !== null && (
        <Suspense fallback={null}>
          <NotificationDialog open={dialog} onOpenChange={setDialog} />
        </Suspense>
      )}
    </NotificationsContext>
  )
}

const inboxPath = (conversationId: string) => `/inbox?c=${encodeURIComponent(conversationId)}`

function isOnScreen({ conversationId }: { conversationId: string }): boolean {
  const open = new URLSearchParams(window.location.search).get('c')
  const here = window.location.pathname === '/inbox' && open === conversationId
  return here && document.visibilityState === 'visible' && document.hasFocus()
}
