import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { SettingsIndex } from '@/components/settings/settings-index'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  await requireConsoleSession('/settings')
  return (
    <AreaMessages areas={['settings']}>
      <SettingsIndex />
    </AreaMessages>
  )
}
