import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { AssistantsPage } from '@/components/assistant/assistants-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assistant'))('title') }
}

export default async function AssistantListPage() {
  await requireConsoleSession('/assistant')
  return (
    <AreaMessages areas={['assistant']}>
      <AssistantsPage />
    </AreaMessages>
  )
}
