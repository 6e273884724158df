'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect } from 'react'
import { Page } from '@/components/shell/page'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { useAssistantNames, useWidget } from './use-widgets'

const load = () => import('./widget-editor')
const WidgetEditor = lazy(load)

/** One widget: loading, failed or there. */
export function WidgetPage({ id, publicUrl }: { id: string; publicUrl: string }) {
  const { data: widget, error, refetch } = useWidget(id)
  const assistants = useAssistantNames()
  // Along with the widget, not after it.
  useEffect(() => void load(), [])
  if (!widget) return <Waiting error={error} onRetry={() => void refetch()} />
  return (
    <Suspense fallback={<Waiting />}>
      <WidgetEditor
        widget={widget}
        assistants={assistants.data ?? []}
        publicUrl={publicUrl}
        reload={refetch}
      />
    </Suspense>
  )
}

interface WaitingProps {
  error?: unknown
  onRetry?: () => void
}

/** The true layout, until the widget and its editor are there. */
function Waiting({ error, onRetry = () => {} }: WaitingProps) {
  const t = useTranslations('widgets')
  return (
    <Page title={t('title')} back={{ href: '/widgets', label: t('title') }} width="full">
      {error ? (
        <ErrorState title={t('loadFailed')} error={error} onRetry={onRetry} />
      ) : (
        <div role="status" aria-busy className="appear-late flex gap-10">
          <div className="flex max-w-2xl flex-1 flex-col gap-6">
            <Skeleton className="h-9 w-80 rounded-sm" />
            {[1, 2, 3, 4].map((field) => (
              <div key={field} className="flex flex-col gap-2">
                <Skeleton className="h-3 w-24 rounded-sm" />
                <Skeleton className="h-10 w-full rounded-sm" />
              </div>
            ))}
          </div>
          <Skeleton className="hidden h-160 w-100 rounded-lg xl:block" />
        </div>
      )}
    </Page>
  )
}
