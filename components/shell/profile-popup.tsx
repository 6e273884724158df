'use client'

import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useApi, useSession } from '@/components/providers/console-context'
import { MenuChoices, MenuItem, MenuPopup, MenuSeparator } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'
import { errorText } from '@/lib/client/api-error'
import type { Theme } from '@/lib/client/theme'
import { type ConsoleLocale, LOCALE_COOKIE, LOCALES } from '@/lib/i18n/locales'

const THEME_CHOICES = [
  { value: 'system', text: 'themeSystem', icon: Monitor },
  { value: 'light', text: 'themeLight', icon: Sun },
  { value: 'dark', text: 'themeDark', icon: Moon },
] as const
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
  const api = useApi()
  const notify = useNotify()

  async function signOut() {
    try {
      await api('/api/auth/sign-out', { method: 'POST', body: {} })
      window.location.assign('/sign-in')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
  }

  return (
    <MenuPopup {...popup} side="top" className="w-60">
      <p className="truncate px-2 py-1.5 text-12 text-n10">{user.email}</p>
      <MenuItem icon={UserRound} onClick={() => router.push('/settings/profile')}>
        {t('profile')}
      </MenuItem>
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

/** Pages are told their language by the server: the one at hand is loaded again. */
function chooseLanguage(locale: ConsoleLocale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`
  window.location.reload()
}
