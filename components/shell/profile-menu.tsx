'use client'

import { LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useApi, useSession } from '@/components/providers/console-context'
import { useTheme } from '@/components/providers/use-theme'
import { Avatar } from '@/components/ui/avatar'
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import { errorText } from '@/lib/client/api-error'

const THEME_CHOICES = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const

export function ProfileMenu() {
  const { user } = useSession()
  const api = useApi()
  const notify = useNotify()
  const [theme, setTheme] = useTheme()

  async function signOut() {
    try {
      await api('/api/auth/sign-out', { method: 'POST', body: {} })
      window.location.assign('/sign-in')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
  }

  return (
    <Menu
      side="top"
      className="w-60"
      trigger={
        <button
          type="button"
          className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 text-left text-13 font-medium transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4"
        >
          <Avatar id={user.id} name={user.name} size="sm" />
          <span className="min-w-0 flex-1 truncate">{user.name}</span>
        </button>
      }
    >
      <p className="truncate px-2 py-1.5 text-12 text-n10">{user.email}</p>
      <MenuSeparator />
      <MenuChoices label="Appearance" value={theme} options={THEME_CHOICES} onChange={setTheme} />
      <MenuSeparator />
      <MenuItem icon={LogOut} onClick={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  )
}
