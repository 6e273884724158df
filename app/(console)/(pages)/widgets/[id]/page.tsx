import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { WidgetPage } from '@/components/widgets/widget-page'
import { getDeps } from '@/lib/deps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('widgets'))('title') }
}

export default async function EditWidgetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireConsoleSession(`/widgets/${encodeURIComponent(id)}`)
  return (
    <AreaMessages areas={['widgets']}>
      <WidgetPage id={id} publicUrl={getDeps().env.publicUrl} />
    </AreaMessages>
  )
}
