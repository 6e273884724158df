'use client'

import { Bot } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { AssistantRow } from './assistant-row'
import { useAssistants, useUses } from './use-assistants'

/** All assistants of the workspace, and where each of them answers. */
export function AssistantsPage() {
  const t = useTranslations('assistant')
  const { permissions } = useSession()
  const { data: assistants, error, refetch } = useAssistants()
  const uses = useUses()
  const make = permissions.includes('settings:write') && (
    <Link href="/assistant/new" className={buttonClass('primary')}>
      {t('new')}
    </Link>
  )
  return (
    <Page title={t('title')} description={t('description')} actions={make}>
      {error && !assistants ? (
        <ErrorState title={t('listFailed')} error={error} onRetry={() => void refetch()} />
      ) : !assistants ? (
        <ListSkeleton />
      ) : assistants.length === 0 ? (
        <EmptyState icon={Bot} action={make}>
          {t('empty')}
        </EmptyState>
      ) : (
        <ul className="appear divide-y divide-n6 rounded-md border border-n6">
          {assistants.map((assistant) => (
            <AssistantRow key={assistant.id} assistant={assistant} uses={uses?.(assistant.id)} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function ListSkeleton() {
  return (
    <div
      role="status"
      aria-busy
      className="appear-late divide-y divide-n6 rounded-md border border-n6"
    >
      {[1, 2].map((row) => (
        <div key={row} className="flex items-center gap-4 px-4 py-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex flex-1 flex-col gap-2 py-1">
            <Skeleton className="h-3.5 w-40 rounded-sm" />
            <Skeleton className="h-3 w-64 rounded-sm" />
          </div>
          <Skeleton className="h-5 w-20 rounded-sm" />
        </div>
      ))}
    </div>
  )
}
