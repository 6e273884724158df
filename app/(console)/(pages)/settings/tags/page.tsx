import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { TagsScreen } from '@/components/settings/tags/tags-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.tags') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/tags')
  return (
    <AreaMessages areas={['settings']}>
      <TagsScreen />
    </AreaMessages>
  )
}
