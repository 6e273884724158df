import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { OverviewPage } from '@/components/analytics/overview-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('analytics'))('title') }
}

export default async function AnalyticsPage() {
  await requireConsoleSession('/analytics')
  return (
    <AreaMessages areas={['analytics']}>
      <OverviewPage />
    </AreaMessages>
  )
}
