import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { NewRulePage } from '@/components/rules/rule-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('editor.newTitle') }
}

interface NewEscalationRulePageProps {
  searchParams: Promise<{ from?: string | string[] }>
}

export default async function NewEscalationRulePage(props: NewEscalationRulePageProps) {
  const { from } = await props.searchParams
  const copied = typeof from === 'string' && from !== '' ? from : null
  await requireConsoleSession(`/rules/new${copied ? `?from=${encodeURIComponent(copied)}` : ''}`)
  return (
    <AreaMessages areas={['rules', 'conversation']}>
      <NewRulePage key={copied} from={copied} />
    </AreaMessages>
  )
}
