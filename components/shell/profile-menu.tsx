'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { useAgents } from '@/components/providers/agents-provider'
import { useSession } from '@/components/providers/console-context'
import { useTheme } from '@/components/providers/use-theme'
import { PresenceAvatar } from '@/components/ui/presence-avatar'
import { useLazyPopup } from '@/components/ui/use-lazy-popup'

const load = () => import('./profile-popup')
const ProfilePopup = lazy(load)

export function ProfileMenu() {
  const t = useTranslations('shell')
  const { user } = useSession()
  const { own } = useAgents()
  const [theme, setTheme] = useTheme()
  const { wanted, trigger, popup } = useLazyPopup(load, 'menu')
  return (
    <>
      <button
        type="button"
        {...trigger}
        className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 text-left text-13 font-medium transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4"
      >
        <PresenceAvatar id={user.id} name={user.name} status={own} />
        <span className="min-w-0 flex-1 truncate">{user.name}</span>
        {own === 'away' && <span className="text-12 font-normal text-n10">{t('away')}</span>}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <ProfilePopup {...popup} theme={theme} onTheme={setTheme} />
        </Suspense>
      )}
    </>
  )
}
