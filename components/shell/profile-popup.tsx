'use client'

import { Bell, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useAgents } from '@/components/providers/agents-provider'
import { useSession } from '@/components/providers/console-context'
import { useNotificationSettings } from '@/components/providers/notifications-context'
import { MenuChoices, MenuItem, MenuPopup, MenuSeparator } from '@/components/ui/menu'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'
import type { Theme } from '@/lib/client/theme'
import { type ConsoleLocale, LOCALES } from '@/lib/i18n/locales'
import { chooseLanguage } from './choose-language'
import { useSignOut } from './use-sign-out'

const THEME_CHOICES = [
  { value: 'system', text: 'themeSystem', icon: Monitor },
  { value: 'light', text: 'themeLight', icon: Sun },
  { value: 'dark', text: 'themeDark', icon: Moon },
] as const
const AGENT_STATUSES = ['online', 'away'] as const
const LANGUAGES = Object.entries(LOCALES).map(([value, label]) => ({
  value: value as ConsoleLocale,
  label,
}))

interface ProfilePopupProps extends LazyPopupProps {
  theme: Theme
  onTheme: (theme: Theme) => void
}

export default function ProfilePopup({ theme, onTheme, ...popup }: ProfilePopupProps) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const router = useRouter()
  const { user } = useSession()
  const { own, setOwn } = useAgents()
  const { openSettings } = useNotificationSettings()
  const signOut = useSignOut()

  return (
    <MenuPopup {...popup} side="top" className="w-60">
      <p className="truncate px-2 py-1.5 text-12 text-n10">{user.email}</p>
      <MenuItem icon={UserRound} onClick={() => router.push('/settings/profile')}>
        {t('profile')}
      </MenuItem>
      <MenuItem icon={Bell} onClick={openSettings}>
        {t('notify.title')}
      </MenuItem>
      <MenuSeparator />
      <MenuChoices
        label={t('status')}
        value={own}
        options={AGENT_STATUSES.map((value) => ({ value, label: t(value) }))}
        onChange={setOwn}
      />
      <MenuSeparator />
      <MenuChoices
        label={t('appearance')}
        value={theme}
        options={THEME_CHOICES.map(({ text, ...choice }) => ({ ...choice, label: t(text) }))}
        onChange={onTheme}
      />
      <MenuSeparator />
      <MenuChoices
        label={t('language')}
        value={locale}
        options={LANGUAGES}
        onChange={chooseLanguage}
      />
      <MenuSeparator />
      <MenuItem icon={LogOut} onClick={() => void signOut()}>
        {t('signOut')}
      </MenuItem>
    </MenuPopup>
  )
}
