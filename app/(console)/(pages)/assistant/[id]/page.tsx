import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { AssistantPage } from '@/components/assistant/assistant-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assistant'))('title') }
}

export default async function EditAssistantPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireConsoleSession(`/assistant/${encodeURIComponent(id)}`)
  return (
    <AreaMessages areas={['assistant']}>
      <AssistantPage id={id} />
    </AreaMessages>
  )
}
