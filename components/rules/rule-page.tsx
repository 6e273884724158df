'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/client/api-error'
import { useRule } from './use-rules'

const loadEditor = () => import('./editor/rule-editor')
const RuleEditor = lazy(loadEditor)
const NewRule = lazy(() => import('./editor/new-rule'))

/** One rule: loading, failed or there. */
export function RulePage({ id }: { id: string }) {
  const { data: rule, error, refetch } = useRule(id)
  useEffect(() => {
    // On its way together with the rule.
    void loadEditor()
  }, [])
  if (!rule) return <Waiting error={error} onRetry={() => void refetch()} />
  return (
    <Suspense fallback={<Waiting />}>
      <RuleEditor rule={rule} reload={refetch} />
    </Suspense>
  )
}

/** A new one; `from` is the rule that it is a copy of. */
export function NewRulePage({ from }: { from: string | null }) {
  const canWrite = useSession().permissions.includes('rules:write')
  const { data: copied, error, refetch } = useRule(from)
  if (!canWrite) return <Waiting error={new ApiError('forbidden', 403, '')} />
  if (from && !copied) return <Waiting error={error} onRetry={() => void refetch()} />
  return (
    <Suspense fallback={<Waiting />}>
      <NewRule {...(copied && { copied })} />
    </Suspense>
  )
}

interface WaitingProps {
  error?: unknown
  onRetry?: () => void
}

/** The true layout, until the rule and its editor are there. */
function Waiting({ error, onRetry = () => {} }: WaitingProps) {
  const t = useTranslations('rules')
  return (
    <Page title={t('title')} back={{ href: '/rules', label: t('title') }} width="full">
      {error ? (
        <ErrorState title={t('editor.loadFailed')} error={error} onRetry={onRetry} />
      ) : (
        <div role="status" aria-busy className="appear-late flex max-w-2xl flex-col gap-6">
          {[1, 2, 3, 4].map((field) => (
            <div key={field} className="flex flex-col gap-2">
              <Skeleton className="h-3 w-24 rounded-sm" />
              <Skeleton className="h-10 w-full rounded-sm" />
            </div>
          ))}
        </div>
      )}
    </Page>
  )
}
