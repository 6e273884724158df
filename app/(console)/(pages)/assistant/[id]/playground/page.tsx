import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { PlaygroundPage } from '@/components/assistant/playground/playground-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('playground'))('title') }
}

export default async function AssistantPlaygroundPage({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  const { id } = await params
  await requireConsoleSession(`/assistant/${encodeURIComponent(id)}/playground`)
  return (
    <AreaMessages areas={['playground', 'conversation', 'rules']}>
      <PlaygroundPage id={id} />
    </AreaMessages>
  )
}
