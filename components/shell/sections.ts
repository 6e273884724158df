import {
  BookOpenText,
  Bot,
  ChartNoAxesColumn,
  Inbox,
  type LucideIcon,
  MessageSquareCode,
  Settings,
  Split,
} from 'lucide-react'

export interface Section {
  /** Its text in the messages of the shell. */
  name: 'inbox' | 'overview' | 'assistant' | 'knowledge' | 'rules' | 'widgets' | 'settings'
  path: string
  icon: LucideIcon
}

/** Where one can go in the console. Every role may look; pages say what a role may not do. */
export const SECTIONS: readonly Section[] = [
  { name: 'inbox', path: '/inbox', icon: Inbox },
  { name: 'overview', path: '/analytics', icon: ChartNoAxesColumn },
  { name: 'assistant', path: '/assistant', icon: Bot },
  { name: 'knowledge', path: '/knowledge', icon: BookOpenText },
  { name: 'rules', path: '/rules', icon: Split },
  { name: 'widgets', path: '/widgets', icon: MessageSquareCode },
  { name: 'settings', path: '/settings', icon: Settings },
]
