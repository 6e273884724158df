'use client'

import { Download, Split } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useMemo } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { useWidgets } from '@/components/widgets/use-widgets'
import { rulesFile } from '@/lib/client/rules/rules-file'
import { saveFile } from '@/lib/client/save-file'
import { ImportRules } from './import-rules'
import { TryPanel } from './try-panel'
import { useRules } from './use-rules'

// With the library that drags.
const RuleList = lazy(() => import('./rule-list').then((module) => ({ default: module.RuleList })))

/** The rules in the order in which they are judged, and a message to try them with. */
export function RulesPage() {
  const t = useTranslations('rules')
  const common = useTranslations('common')
  const locale = useLocale()
  const canWrite = useSession().permissions.includes('rules:write')
  const { data: rules, error, refetch } = useRules()
  const { data: widgets } = useWidgets()
  const context = useMemo(
    () => ({ t, locale, widgets: new Map(widgets?.map(({ id, name }) => [id, name])) }),
    [t, locale, widgets],
  )
  const actions = (
    <>
      {canWrite && <ImportRules context={context} />}
      {rules && rules.length > 0 && (
        <Button
          onClick={() => saveFile('escalation-rules.json', rulesFile(rules), 'application/json')}
        >
          <Download className="size-4" aria-hidden />
          <span className="max-sm:sr-only">{t('list.export')}</span>
        </Button>
      )}
      {canWrite && (
        <Link href="/rules/new" className={buttonClass('primary')}>
          {t('list.new')}
        </Link>
      )}
    </>
  )
  return (
    <Page title={t('title')} description={t('description')} actions={actions}>
      {!canWrite && <p className="text-13 text-n10">{common('readOnly')}</p>}
      {error && !rules ? (
        <ErrorState title={t('list.failed')} error={error} onRetry={() => void refetch()} />
      ) : !rules ? (
        <ListSkeleton />
      ) : rules.length === 0 ? (
        <EmptyState icon={Split}>{t('list.empty')}</EmptyState>
      ) : (
        <Suspense fallback={<ListSkeleton />}>
          <RuleList rules={rules} context={context} disabled={!canWrite} />
        </Suspense>
      )}
      <TryPanel widgets={widgets ?? []} />
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
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="flex items-center gap-4 px-4 py-3">
          <div className="flex flex-1 flex-col gap-2 py-1">
            <Skeleton className="h-3.5 w-40 rounded-sm" />
            <Skeleton className="h-3 w-full max-w-md rounded-sm" />
          </div>
          <Skeleton className="h-5 w-8.5 rounded-full" />
        </div>
      ))}
    </div>
  )
}
