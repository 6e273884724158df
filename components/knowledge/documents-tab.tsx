'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { FileText, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { controlClass } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/client/class-names'
import { type DocumentFilter, knowledgeKeys } from '@/lib/client/knowledge-api'
import { DocumentTable } from './document-table'
import { LoadMore } from './load-more'
import { RowsSkeleton } from './rows-skeleton'
import { useKnowledgeApi } from './use-knowledge-api'

/** The articles of a knowledge base. */
export function DocumentsTab({ baseId }: { baseId: string }) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<DocumentFilter['state']>('all')
  const filter = { q: useDeferredValue(typed).trim(), state }
  const query = useInfiniteQuery({
    queryKey: knowledgeKeys.documentPage(baseId, filter),
    queryFn: ({ pageParam }) => api.documents(baseId, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const documents = query.data?.pages.flatMap(({ data }) => data) ?? []
  const isFiltered = filter.q !== '' || state !== 'all'
  return (
    <div className="flex flex-col gap-4">
      {(isFiltered || documents.length > 0) && (
        <div className="flex items-center gap-2">
          <search className="relative min-w-0 flex-1 sm:max-w-72">
            <Search
              className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-n10"
              aria-hidden
            />
            <input
              type="search"
              aria-label={t('findTitle')}
              placeholder={t('findTitle')}
              value={typed}
              maxLength={200}
              onChange={(event) => setTyped(event.target.value)}
              className={cx(controlClass, 'h-8 pl-8! text-13!')}
            />
          </search>
          <Select
            label={t('filterState')}
            hideLabel
            size="sm"
            className="w-28 shrink-0"
            value={state}
            onChange={setState}
            options={[
              { value: 'all', label: t('showAll') },
              { value: 'on', label: t('showOn') },
              { value: 'off', label: t('showOff') },
            ]}
          />
        </div>
      )}
      {query.isPending && <RowsSkeleton label={t('loading')} />}
      {query.isError && (
        <ErrorState
          title={t('articlesError')}
          error={query.error}
          onRetry={() => query.refetch()}
        />
      )}
      {query.isSuccess && documents.length === 0 && (
        <EmptyState icon={isFiltered ? Search : FileText}>
          {isFiltered ? t('articlesNone', { q: filter.q || '…' }) : t('articlesEmpty')}
        </EmptyState>
      )}
      {documents.length > 0 && <DocumentTable baseId={baseId} documents={documents} />}
      <LoadMore query={query} />
    </div>
  )
}
