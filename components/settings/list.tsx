'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { PageList } from './use-page-list'

interface ListProps<T> {
  list: PageList<T>
  label: string
  /** What could not be done. */
  failed: string
  empty: ReactNode
  row: (item: T) => ReactNode
}

/** Rows, or why there are none. */
export function List<T extends { id: string }>({ list, label, failed, empty, row }: ListProps<T>) {
  const t = useTranslations('common')
  if (list.isLoading) return <ListSkeleton />
  if (list.error && list.items.length === 0)
    return <ErrorState title={failed} error={list.error} onRetry={list.retry} />
  if (list.items.length === 0) return empty
  return (
    <div className="flex flex-col items-start gap-3">
      <ul
        aria-label={label}
        className="flex w-full flex-col divide-y divide-n6 rounded-md border border-n6"
      >
        {list.items.map((item) => (
          <li key={item.id}>{row(item)}</li>
        ))}
      </ul>
      {list.hasMore && (
        <Button busy={list.isLoadingMore} onClick={list.loadMore}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  )
}

export const rowClass = 'flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2.5'

const ROWS = ['a', 'b', 'c', 'd']

function ListSkeleton() {
  return (
    <div
      aria-busy
      className="appear-late flex flex-col divide-y divide-n6 rounded-md border border-n6"
    >
      {ROWS.map((row) => (
        <div key={row} className={rowClass}>
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3 w-40 rounded-sm" />
            <Skeleton className="h-3 w-64 max-w-full rounded-sm" />
          </div>
          <Skeleton className="h-5 w-16 rounded-sm" />
        </div>
      ))}
    </div>
  )
}
