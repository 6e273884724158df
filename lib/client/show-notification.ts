import { readNotificationSettings } from './notification-settings'

interface Notice {
  title: string
  body: string
  tag: string
  onOpen: () => void
}

/** By sound and on the desktop, as set in this browser: read anew, since another window may have changed it. */
export async function showNotification({ title, body, tag, onOpen }: Notice): Promise<void> {
  const { sound, desktop } = readNotificationSettings()
  if (sound) void import('./chime').then(({ playChime }) => playChime())
  if (!desktop || typeof Notification === 'undefined') return
  if (Notification.permission !== 'granted') return
  const shown = new Notification(title, { body, tag })
  shown.onclick = () => {
    window.focus()
    shown.close()
    onOpen()
  }
}
