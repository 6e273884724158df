import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { AuditScreen } from '@/components/settings/audit/audit-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.audit') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/audit-log')
  return (
    <AreaMessages areas={['settings']}>
      <AuditScreen />
    </AreaMessages>
  )
}
