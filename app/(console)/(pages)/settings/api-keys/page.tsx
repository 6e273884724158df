import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { KeysScreen } from '@/components/settings/keys/keys-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.apiKeys') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/api-keys')
  return (
    <AreaMessages areas={['settings']}>
      <KeysScreen />
    </AreaMessages>
  )
}
