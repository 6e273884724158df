import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { NewWidget } from '@/components/widgets/new-widget'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('widgets'))('new') }
}

export default async function NewWidgetPage() {
  await requireConsoleSession('/widgets/new')
  return (
    <AreaMessages areas={['widgets']}>
      <NewWidget />
    </AreaMessages>
  )
}
