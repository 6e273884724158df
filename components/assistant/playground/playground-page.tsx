'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { buttonClass } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/client/api-error'
import { useAssistant } from '../use-assistants'

const load = () => import('./playground')
const Playground = lazy(load)

const FORBIDDEN = new ApiError('forbidden', 403, '')

/** Where an assistant is tried: loading, failed, not for everybody, or there. */
export function PlaygroundPage({ id }: { id: string }) {
  const mayTry = useSession().permissions.includes('settings:write')
  const { data: assistant, error, refetch } = useAssistant(id)
  useEffect(() => {
    // On its way together with the assistant.
    void load()
  }, [])
  if (!assistant || !mayTry) {
    return <Waiting error={mayTry ? error : FORBIDDEN} onRetry={() => void refetch()} />
  }
  return (
    <Suspense fallback={<Waiting />}>
      <Playground assistant={assistant} />
    </Suspense>
  )
}

interface WaitingProps {
  error?: unknown
  onRetry?: () => void
}

function Waiting({ error, onRetry = () => {} }: WaitingProps) {
  const t = useTranslations('playground')
  return (
    <Page title={t('title')} back={{ href: '/assistant', label: t('backToList') }} width="full">
      {error ? (
        <ErrorState
          title={t('loadFailed')}
          error={error}
          onRetry={onRetry}
          wayOut={
            <Link href="/assistant" className={buttonClass('secondary', 'sm')}>
              {t('backToList')}
            </Link>
          }
        />
      ) : (
        <PlaygroundSkeleton />
      )}
    </Page>
  )
}

function PlaygroundSkeleton() {
  const t = useTranslations('playground')
  return (
    <div
      role="status"
      aria-busy
      aria-label={t('loading')}
      className="appear-late grid flex-1 gap-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <div className="flex flex-col justify-between gap-6">
        <Skeleton className="h-6 w-56 rounded-sm" />
        <Skeleton className="h-22 w-full rounded-md" />
      </div>
      <div className="hidden flex-col gap-6 lg:flex">
        {['h-16', 'h-10', 'h-40', 'h-24'].map((height) => (
          <div key={height} className="flex flex-col gap-2.5">
            <Skeleton className="h-3 w-24 rounded-sm" />
            <Skeleton className={`w-full rounded-sm ${height}`} />
          </div>
        ))}
      </div>
    </div>
  )
}
