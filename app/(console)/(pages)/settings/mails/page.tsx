import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { MailsScreen } from '@/components/settings/mails/mails-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('nav.mails') }
}

export default async function SettingsSectionPage() {
  await requireConsoleSession('/settings/mails')
  return (
    <AreaMessages areas={['settings']}>
      <MailsScreen />
    </AreaMessages>
  )
}
