'use client'

import {
  Bell,
  Circle,
  CircleDot,
  FlaskConical,
  Languages,
  LogOut,
  Plus,
  SunMoon,
} from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useAgents } from '@/components/providers/agents-provider'
import type { Command } from '@/components/providers/commands-context'
import { useSession } from '@/components/providers/console-context'
import { useNotificationSettings } from '@/components/providers/notifications-context'
import { useTheme } from '@/components/providers/use-theme'
import { SETTINGS_SECTIONS } from '@/components/settings/sections'
import { useAssistantNames } from '@/components/widgets/use-widgets'
import { THEMES } from '@/lib/client/theme'
import { LOCALES } from '@/lib/i18n/locales'
import { chooseLanguage } from '../choose-language'
import { SECTIONS } from '../sections'
import { useSignOut } from '../use-sign-out'

const MADE = [
  {
    name: 'newAssistant',
    section: 'assistant',
    path: '/assistant/new',
    permission: 'settings:write',
  },
  { name: 'newRule', section: 'rules', path: '/rules/new', permission: 'rules:write' },
  { name: 'newWidget', section: 'widgets', path: '/widgets/new', permission: 'settings:write' },
] as const

const THEME_TEXTS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

/** What can be done on every page: go somewhere, and set things for oneself. */
export function useConsoleCommands(): { group: string; commands: readonly Command[] }[] {
  const t = useTranslations('shell')
  const router = useRouter()
  const { permissions } = useSession()
  const { own, setOwn } = useAgents()
  const [, setTheme] = useTheme()
  const { openSettings } = useNotificationSettings()
  const signOut = useSignOut()
  const goTo = (name: string) => t('commands.goTo', { name })

  const sections: Command[] = SECTIONS.map(({ name, path, icon }) => ({
    id: `go:${path}`,
    label: goTo(t(name)),
    keywords: [t(name), name],
    icon,
    run: () => router.push(path),
  }))
  const settings: Command[] = SETTINGS_SECTIONS.filter(
    ({ permission }) => !permission || permissions.includes(permission),
  ).map(({ name, path, icon }) => ({
    id: `go:${path}`,
    label: goTo(t(`settingsPages.${name}`)),
    keywords: [t('settings'), t(`settingsPages.${name}`)],
    icon,
    run: () => router.push(path),
  }))
  const playground = usePlaygroundCommand()
  const make: Command[] = MADE.filter(({ permission }) => permissions.includes(permission)).map(
    ({ name, section, path }) => ({
      id: `go:${path}`,
      label: t(`commands.${name}`),
      keywords: [t(section)],
      icon: Plus,
      run: () => router.push(path),
    }),
  )
  const status = own === 'online' ? 'away' : 'online'
  const forOneself: Command[] = [
    {
      id: 'status',
      label: t(status === 'away' ? 'commands.goAway' : 'commands.comeBack'),
      keywords: [t('status'), t('online'), t('away')],
      icon: status === 'away' ? Circle : CircleDot,
      run: () => setOwn(status),
    },
    {
      id: 'theme',
      label: t('commands.theme'),
      keywords: THEMES.map((theme) => t(THEME_TEXTS[theme])),
      icon: SunMoon,
      choices: () =>
        THEMES.map((theme) => ({
          id: `theme:${theme}`,
          label: t(THEME_TEXTS[theme]),
          run: () => setTheme(theme),
        })),
    },
    {
      id: 'language',
      label: t('commands.language'),
      keywords: Object.values(LOCALES),
      icon: Languages,
      choices: () =>
        LOCALE_NAMES.map(([locale, label]) => ({
          id: `language:${locale}`,
          label,
          run: () => chooseLanguage(locale),
        })),
    },
    {
      id: 'notifications',
      label: t('notify.title'),
      icon: Bell,
      run: openSettings,
    },
    { id: 'sign-out', label: t('signOut'), icon: LogOut, run: () => void signOut() },
  ]
  return [
    { group: t('commands.go'), commands: [...sections, ...playground, ...settings] },
    ...(make.length > 0 ? [{ group: t('commands.make'), commands: make }] : []),
    { group: t('commands.yours'), commands: forOneself },
  ]
}

/** To where the assistant is tried; of several, which one. */
function usePlaygroundCommand(): Command[] {
  const t = useTranslations('shell.commands')
  const router = useRouter()
  const mayTry = useSession().permissions.includes('settings:write')
  const { data: assistants = [] } = useAssistantNames()
  const [first, ...others] = assistants
  if (!mayTry || !first) return []
  const open = (id: string) => router.push(`/assistant/${encodeURIComponent(id)}/playground`)
  const does: Pick<Command, 'run' | 'choices'> =
    others.length === 0
      ? { run: () => open(first.id) }
      : {
          choices: () =>
            assistants.map(({ id, name }) => ({
              id: `playground:${id}`,
              label: name,
              run: () => open(id),
            })),
        }
  return [{ id: 'playground', label: t('playground'), icon: FlaskConical, ...does }]
}

const LOCALE_NAMES = Object.entries(LOCALES) as [keyof typeof LOCALES, string][]
