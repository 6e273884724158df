'use client'

import { FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import type { SourceView } from '@/lib/protocol/source'
import { DeleteSourceDialog } from './delete-source-dialog'
import { LoadMore } from './load-more'
import { RowsSkeleton } from './rows-skeleton'
import { SourceRow } from './source-row'
import type { useSources } from './use-sources'

interface SourcesTabProps {
  baseId: string
  query: ReturnType<typeof useSources>['query']
  sources: readonly SourceView[]
}

/** What the articles were imported from, with how that went. */
export default function SourcesTab({ baseId, query, sources }: SourcesTabProps) {
  const t = useTranslations('knowledge')
  const [doomed, setDoomed] = useState<SourceView | null>(null)
  if (query.isPending) return <RowsSkeleton label={t('loading')} tall />
  if (query.isError) {
    return (
      <ErrorState title={t('sourcesError')} error={query.error} onRetry={() => query.refetch()} />
    )
  }
  if (sources.length === 0) return <EmptyState icon={FileDown}>{t('sourcesEmpty')}</EmptyState>
  return (
    <div className="flex flex-col gap-4">
      <ul className="divide-y divide-n6 border-y border-n6">
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            baseId={baseId}
            source={source}
            onDelete={() => setDoomed(source)}
          />
        ))}
      </ul>
      <LoadMore query={query} />
      {doomed && (
        <DeleteSourceDialog baseId={baseId} source={doomed} onClose={() => setDoomed(null)} />
      )}
    </div>
  )
}
