import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { ProfileScreen } from '@/components/settings/account/profile-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.profile') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/profile')
  return (
    <AreaMessages areas={['settings']}>
      <ProfileScreen />
    </AreaMessages>
  )
}
