import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { Start } from '@/components/start/start'
import { getDeps } from '@/lib/deps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('start'))('title') }
}

export default async function StartPage() {
  await requireConsoleSession('/start')
  return (
    <AreaMessages areas={['start', 'widgets']}>
      <Start publicUrl={getDeps().env.publicUrl} />
    </AreaMessages>
  )
}
