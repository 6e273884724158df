'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { BookOpenText, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { BaseRow } from './base-row'
import { LoadMore } from './load-more'
import { RowsSkeleton } from './rows-skeleton'
import { useKnowledgeApi, useMayWrite } from './use-knowledge-api'

const BaseDialog = lazy(() => import('./base-dialog'))
const DeleteBaseDialog = lazy(() => import('./delete-base-dialog'))

/** All knowledge bases of the workspace. */
export function BasesPage() {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const mayWrite = useMayWrite()
  const [edited, setEdited] = useState<KnowledgeBaseView | 'new' | null>(null)
  const [doomed, setDoomed] = useState<KnowledgeBaseView | null>(null)
  const query = useInfiniteQuery({
    queryKey: knowledgeKeys.bases,
    queryFn: ({ pageParam }) => api.bases(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  const bases = query.data?.pages.flatMap(({ data }) => data) ?? []
  const add = mayWrite && (
    <Button variant="primary" onClick={() => setEdited('new')}>
      <Plus className="size-4" aria-hidden />
      {t('newBase')}
    </Button>
  )

  return (
    <Page title={t('title')} description={t('intro')} actions={bases.length > 0 && add}>
      {query.isPending && <RowsSkeleton label={t('loading')} tall />}
      {query.isError && (
        <ErrorState title={t('basesError')} error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.isSuccess && bases.length === 0 && (
        <EmptyState icon={BookOpenText} action={add}>
          {t('basesEmpty')}
        </EmptyState>
      )}
      {bases.length > 0 && (
        <ul className="divide-y divide-n6 border-y border-n6">
          {bases.map((base) => (
            <BaseRow
              key={base.id}
              base={base}
              {...(mayWrite && {
                onRename: () => setEdited(base),
                onDelete: () => setDoomed(base),
              })}
            />
          ))}
        </ul>
      )}
      <LoadMore query={query} />
      <Suspense>
        {edited && (
          <BaseDialog base={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        )}
        {doomed && <DeleteBaseDialog base={doomed} onClose={() => setDoomed(null)} />}
      </Suspense>
    </Page>
  )
}
