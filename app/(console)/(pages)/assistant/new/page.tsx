import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { NewAssistant } from '@/components/assistant/new-assistant'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assistant'))('new') }
}

export default async function NewAssistantPage() {
  await requireConsoleSession('/assistant/new')
  return (
    <AreaMessages areas={['assistant']}>
      <NewAssistant />
    </AreaMessages>
  )
}
