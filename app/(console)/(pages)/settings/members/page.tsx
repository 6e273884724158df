import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { MembersScreen } from '@/components/settings/members/members-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.members') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/members')
  return (
    <AreaMessages areas={['settings']}>
      <MembersScreen />
    </AreaMessages>
  )
}
