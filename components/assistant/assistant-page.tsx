'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { Page } from '@/components/shell/page'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { useAssistant } from './use-assistants'

const AssistantEditor = lazy(() => import('./editor/assistant-editor'))

/** One assistant: loading, failed or there. */
export function AssistantPage({ id }: { id: string }) {
  const { data: assistant, error, refetch } = useAssistant(id)
  if (!assistant) return <Waiting error={error} onRetry={() => void refetch()} />
  return (
    <Suspense fallback={<Waiting />}>
      <AssistantEditor assistant={assistant} reload={refetch} />
    </Suspense>
  )
}

interface WaitingProps {
  error?: unknown
  onRetry?: () => void
}

/** The true layout, until the assistant and its editor are there. */
function Waiting({ error, onRetry = () => {} }: WaitingProps) {
  const t = useTranslations('assistant')
  return (
    <Page title={t('title')} back={{ href: '/assistant', label: t('title') }} width="full">
      {error ? (
        <ErrorState title={t('loadFailed')} error={error} onRetry={onRetry} />
      ) : (
        <div role="status" aria-busy className="appear-late flex gap-10 xl:justify-between">
          <div className="flex max-w-2xl flex-1 flex-col gap-6">
            <Skeleton className="h-5 w-64 rounded-sm" />
            <Skeleton className="size-16 rounded-full" />
            {['h-10', 'h-24', 'h-48', 'h-24'].map((height, field) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never move
              <div key={field} className="flex flex-col gap-2">
                <Skeleton className="h-3 w-24 rounded-sm" />
                <Skeleton className={`w-full rounded-sm ${height}`} />
              </div>
            ))}
          </div>
          <Skeleton className="hidden h-64 w-88 rounded-md xl:block" />
        </div>
      )}
    </Page>
  )
}
