'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/client/api-error'

const NewAssistantForm = lazy(() => import('./new-assistant-form'))

export function NewAssistant() {
  const t = useTranslations('assistant')
  const { permissions } = useSession()
  const forbidden = !permissions.includes('settings:write')
  return (
    <Page title={t('new')} back={{ href: '/assistant', label: t('title') }} width="form">
      {forbidden ? (
        <ErrorState
          title={t('loadFailed')}
          error={new ApiError('forbidden', 403, '')}
          onRetry={() => {}}
        />
      ) : (
        <Suspense fallback={<FormSkeleton />}>
          <NewAssistantForm />
        </Suspense>
      )}
    </Page>
  )
}

function FormSkeleton() {
  return (
    <div role="status" aria-busy className="appear-late flex flex-col gap-6">
      {['h-10', 'h-32', 'h-16'].map((height) => (
        <div key={height} className="flex flex-col gap-2">
          <Skeleton className="h-3 w-24 rounded-sm" />
          <Skeleton className={`w-full rounded-sm ${height}`} />
        </div>
      ))}
    </div>
  )
}
