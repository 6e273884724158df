import {
  BookOpenText,
  Bot,
  ChartNoAxesColumn,
  Inbox,
  type LucideIcon,
  MessageSquareCode,
  Route,
  Settings,
} from 'lucide-react'

import type { Messages } from '@/lib/i18n/messages'

export interface Section {
  /** Its text in the messages of the shell. */
  name: 'inbox' | 'overview' | 'knowledge' | 'assistant' | 'rules' | 'widgets' | 'settings'
  path: string
  icon: LucideIcon
}

export interface SettingsPage {
  /** Its text in `shell.settingsPages`. */
  name: keyof Messages['shell']['settingsPages']
  path: string
  /** The permission without which it says only that one may not see it. */
  needs?: string
}

/** Pages of the settings that the command menu knows. */
export const SETTINGS_PAGES: readonly SettingsPage[] = [
  { name: 'profile', path: '/settings/profile' },
]

/** Where one can go in the console. Every role may look; pages say what a role may not do. */
export const SECTIONS: readonly Section[] = [
  { name: 'inbox', path: '/inbox', icon: Inbox },
  { name: 'overview', path: '/analytics', icon: ChartNoAxesColumn },
  { name: 'knowledge', path: '/knowledge', icon: BookOpenText },
  { name: 'assistant', path: '/assistant', icon: Bot },
  { name: 'rules', path: '/rules', icon: Route },
  { name: 'widgets', path: '/widgets', icon: MessageSquareCode },
  { name: 'settings', path: '/settings', icon: Settings },
]
