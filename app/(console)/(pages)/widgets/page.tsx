import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { WidgetList } from '@/components/widgets/widget-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('widgets'))('title') }
}

export default async function WidgetsPage() {
  await requireConsoleSession('/widgets')
  return (
    <AreaMessages areas={['widgets']}>
      <WidgetList />
    </AreaMessages>
  )
}
