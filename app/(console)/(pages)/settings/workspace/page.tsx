import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { WorkspaceScreen } from '@/components/settings/account/workspace-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.workspace') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/workspace')
  return (
    <AreaMessages areas={['settings']}>
      <WorkspaceScreen />
    </AreaMessages>
  )
}
