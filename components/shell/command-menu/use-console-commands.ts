'use client'

import { Bell, Bot, Circle, CircleDot, Languages, LogOut, SunMoon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useAgents } from '@/components/providers/agents-provider'
import type { Command } from '@/components/providers/commands-context'
import { useSession } from '@/components/providers/console-context'
import { useNotificationSettings } from '@/components/providers/notifications-context'
import { useTheme } from '@/components/providers/use-theme'
import { SETTINGS_SECTIONS } from '@/components/settings/sections'
import { THEMES } from '@/lib/client/theme'
import { LOCALES } from '@/lib/i18n/locales'
import { chooseLanguage } from '../choose-language'
import { SECTIONS } from '../sections'
import { useSignOut } from '../use-sign-out'

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
  const make: Command[] = [
    {
      id: 'new:assistant',
      label: t('commands.newAssistant'),
      keywords: [t('assistant')],
      icon: Bot,
      run: () => router.push('/assistant/new'),
    },
  ]
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
    { group: t('commands.go'), commands: [...sections, ...settings] },
    ...(permissions.includes('settings:write')
      ? [{ group: t('commands.make'), commands: make }]
      : []),
    { group: t('commands.yours'), commands: forOneself },
  ]
}

const LOCALE_NAMES = Object.entries(LOCALES) as [keyof typeof LOCALES, string][]
