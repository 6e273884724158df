'use client'

import { MessageSquareCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { TimeAgo } from '@/components/ui/time-ago'
import type { WidgetView } from '@/lib/protocol/http-views'
import { useAssistantNames, useWidgets } from './use-widgets'

export function WidgetList() {
  const t = useTranslations('widgets')
  const { permissions } = useSession()
  const { data: widgets, error, refetch } = useWidgets()
  const { data: assistants = [] } = useAssistantNames()
  const make = permissions.includes('settings:write') && (
    <Link href="/widgets/new" className={buttonClass('primary')}>
      {t('new')}
    </Link>
  )
  return (
    <Page title={t('title')} description={t('description')} actions={make}>
      {error && !widgets ? (
        <ErrorState title={t('listFailed')} error={error} onRetry={() => void refetch()} />
      ) : !widgets ? (
        <ListSkeleton />
      ) : widgets.length === 0 ? (
        <EmptyState icon={MessageSquareCode} action={make}>
          {t('empty')}
        </EmptyState>
      ) : (
        <ul className="appear divide-y divide-n6 rounded-md border border-n6">
          {widgets.map((widget) => (
            <WidgetRow
              key={widget.id}
              widget={widget}
              assistant={assistants.find(({ id }) => id === widget.assistantId)?.name}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}

function WidgetRow({ widget, assistant }: { widget: WidgetView; assistant: string | undefined }) {
  const t = useTranslations('widgets')
  const { id, name, key, lastSeen, appearance } = widget
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-n3 sm:flex-nowrap">
      <span
        aria-hidden
        className="size-8 shrink-0 rounded-full"
        style={{ backgroundColor: appearance.accent }}
      />
      <div className="min-w-0 flex-1">
        <Link
          href={`/widgets/${id}`}
          className="block truncate text-14 font-medium after:absolute after:inset-0"
        >
          {name}
        </Link>
        <p className="truncate text-13 text-n10">
          {assistant && `${assistant} · `}
          <span className="font-mono text-12">{key}</span>
        </p>
      </div>
      <p className="w-full min-w-0 truncate pl-12 text-13 text-n10 sm:w-64 sm:pl-0 sm:text-right">
        {lastSeen ? (
          <>
            {lastSeen.origin.replace(/^https?:\/\//, '')} · <TimeAgo iso={lastSeen.at} />
          </>
        ) : (
          t('never')
        )}
      </p>
    </li>
  )
}

function ListSkeleton() {
  return (
    <div
      role="status"
      aria-busy
      className="appear-late divide-y divide-n6 rounded-md border border-n6"
    >
      {[1, 2, 3].map((row) => (
        <div key={row} className="flex items-center gap-4 px-4 py-3">
          <Skeleton className="size-8 rounded-full" />
          <div className="flex flex-1 flex-col gap-2 py-1">
            <Skeleton className="h-3.5 w-40 rounded-sm" />
            <Skeleton className="h-3 w-64 rounded-sm" />
          </div>
        </div>
      ))}
    </div>
  )
}
