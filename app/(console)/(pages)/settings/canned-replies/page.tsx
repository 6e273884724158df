import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { CannedScreen } from '@/components/settings/canned/canned-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.canned') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/canned-replies')
  return (
    <AreaMessages areas={['settings']}>
      <CannedScreen />
    </AreaMessages>
  )
}
