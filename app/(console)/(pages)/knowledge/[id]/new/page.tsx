import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { NewDocumentPage } from '@/components/knowledge/new-document-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('newArticle') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireConsoleSession(`/knowledge/${id}/new`)
  return (
    <AreaMessages areas={['knowledge']}>
      <NewDocumentPage id={id} />
    </AreaMessages>
  )
}
