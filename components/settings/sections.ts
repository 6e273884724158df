import {
  Building2,
  KeyRound,
  type LucideIcon,
  Mail,
  MessageSquareQuote,
  ScrollText,
  ShieldCheck,
  Tags,
  UserRound,
  Users,
} from 'lucide-react'

export interface SettingsSection {
  /** Its text in the messages. */
  name:
    | 'profile'
    | 'security'
    | 'members'
    | 'apiKeys'
    | 'tags'
    | 'canned'
    | 'audit'
    | 'mails'
    | 'workspace'
  path: string
  icon: LucideIcon
  group: 'forYou' | 'forAll'
  /** What seeing it needs; nothing where it is about oneself. */
  permission?: string
}

export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { name: 'profile', path: '/settings/profile', icon: UserRound, group: 'forYou' },
  { name: 'security', path: '/settings/security', icon: ShieldCheck, group: 'forYou' },
  {
    name: 'workspace',
    path: '/settings/workspace',
    icon: Building2,
    group: 'forAll',
    permission: 'settings:write',
  },
  {
    name: 'members',
    path: '/settings/members',
    icon: Users,
    group: 'forAll',
    permission: 'settings:write',
  },
  {
    name: 'tags',
    path: '/settings/tags',
    icon: Tags,
    group: 'forAll',
    permission: 'settings:read',
  },
  {
    name: 'canned',
    path: '/settings/canned-replies',
    icon: MessageSquareQuote,
    group: 'forAll',
    permission: 'conversations:read',
  },
  {
    name: 'apiKeys',
    path: '/settings/api-keys',
    icon: KeyRound,
    group: 'forAll',
    permission: 'api-keys:read',
  },
  {
    name: 'audit',
    path: '/settings/audit-log',
    icon: ScrollText,
    group: 'forAll',
    permission: 'audit-log:read',
  },
  {
    name: 'mails',
    path: '/settings/mails',
    icon: Mail,
    group: 'forAll',
    permission: 'mails:read',
  },
]
