import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { BasesPage } from '@/components/knowledge/bases-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('title') }
}

export default async function Page() {
  await requireConsoleSession('/knowledge')
  return (
    <AreaMessages areas={['knowledge']}>
      <BasesPage />
    </AreaMessages>
  )
}
