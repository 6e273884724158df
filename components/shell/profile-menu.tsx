'use client'

import { lazy, Suspense } from 'react'
import { useSession } from '@/components/providers/console-context'
import { useTheme } from '@/components/providers/use-theme'
import { Avatar } from '@/components/ui/avatar'
import { useLazyPopup } from '@/components/ui/use-lazy-popup'

const load = () => import('./profile-popup')
const ProfilePopup = lazy(load)

export function ProfileMenu() {
  const { user } = useSession()
  const [theme, setTheme] = useTheme()
  const { wanted, trigger, popup } = useLazyPopup(load, 'menu')
  return (
    <>
      <button
        type="button"
        {...trigger}
        className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 text-left text-13 font-medium transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4"
      >
        <Avatar id={user.id} name={user.name} size="sm" />
        <span className="min-w-0 flex-1 truncate">{user.name}</span>
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <ProfilePopup {...popup} theme={theme} onTheme={setTheme} />
        </Suspense>
      )}
    </>
  )
}
