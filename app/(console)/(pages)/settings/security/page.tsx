import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { SecurityScreen } from '@/components/settings/security/security-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.security') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/security')
  return (
    <AreaMessages areas={['settings']}>
      <SecurityScreen />
    </AreaMessages>
  )
}
