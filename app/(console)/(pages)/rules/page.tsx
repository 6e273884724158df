import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { RulesPage } from '@/components/rules/rules-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function EscalationRulesPage() {
  await requireConsoleSession('/rules')
  return (
    <AreaMessages areas={['rules', 'conversation']}>
      <RulesPage />
    </AreaMessages>
  )
}
