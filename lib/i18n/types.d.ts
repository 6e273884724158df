import type { ConsoleLocale } from './locales'
import type { Messages } from './messages'

declare module 'next-intl' {
  interface AppConfig {
    Locale: ConsoleLocale
    Messages: Messages
  }
}
