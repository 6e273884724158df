/** How somebody wants to be told, in this browser. */
export interface NotificationSettings {
  sound: boolean
  desktop: boolean
  title: boolean
}

export const DEFAULT_NOTIFICATIONS: NotificationSettings = {
  sound: true,
  desktop: false,
  title: true,
}

const KEY = 'parley:notifications'

export function readNotificationSettings(): NotificationSettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return DEFAULT_NOTIFICATIONS
    const known = stored as Record<string, unknown>
    const setting = (name: keyof NotificationSettings) =>
      typeof known[name] === 'boolean' ? known[name] : DEFAULT_NOTIFICATIONS[name]
    return { sound: setting('sound'), desktop: setting('desktop'), title: setting('title') }
  } catch {
    return DEFAULT_NOTIFICATIONS
  }
}

export function saveNotificationSettings(settings: NotificationSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Storage is full or off: the settings live as long as the page.
  }
}
