import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { BasePage } from '@/components/knowledge/base-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireConsoleSession(`/knowledge/${id}`)
  return (
    <AreaMessages areas={['knowledge']}>
      <BasePage id={id} />
    </AreaMessages>
  )
}
