'use client'

import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

/** Where a trace will be. */
export function TraceSkeleton() {
  const t = useTranslations('playground.pane')
  return (
    <div
      role="status"
      aria-busy
      aria-label={t('waiting')}
      className="appear-late flex flex-col gap-7 px-4 py-6 lg:px-6"
    >
      {['h-8', 'h-14', 'h-40', 'h-24'].map((height) => (
        <div key={height} className="flex flex-col gap-2.5">
          <Skeleton className="h-3.5 w-28 rounded-sm" />
          <Skeleton className={`w-full rounded-sm ${height}`} />
        </div>
      ))}
    </div>
  )
}
