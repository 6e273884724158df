import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { RulePage } from '@/components/rules/rule-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function EditRulePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireConsoleSession(`/rules/${encodeURIComponent(id)}`)
  return (
    <AreaMessages areas={['rules', 'conversation']}>
      <RulePage id={id} />
    </AreaMessages>
  )
}
