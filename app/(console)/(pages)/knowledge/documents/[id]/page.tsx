import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { DocumentPage } from '@/components/knowledge/document-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('article') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireConsoleSession(`/knowledge/documents/${id}`)
  return (
    <AreaMessages areas={['knowledge']}>
      <DocumentPage id={id} />
    </AreaMessages>
  )
}
