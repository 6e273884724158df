'use client'

import { LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useApi, useSession } from '@/components/providers/console-context'
import { MenuChoices, MenuItem, MenuPopup, MenuSeparator } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'
import { errorText } from '@/lib/client/api-error'
import type { Theme } from '@/lib/client/theme'

const THEME_CHOICES = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const

interface ProfilePopupProps extends LazyPopupProps {
  theme: Theme
  onTheme: (theme: Theme) => void
}

export default function ProfilePopup({ theme, onTheme, ...popup }: ProfilePopupProps) {
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
      <MenuSeparator />
      <MenuChoices label="Appearance" value={theme} options={THEME_CHOICES} onChange={onTheme} />
      <MenuSeparator />
      <MenuItem icon={LogOut} onClick={() => void signOut()}>
        Sign out
      </MenuItem>
    </MenuPopup>
  )
}
