'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChartNoAxesColumn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { cx } from '@/lib/client/class-names'
import type { AnalyticsOverview } from '@/lib/protocol/analytics'
import { Breakdowns } from './breakdowns'
import { DayCharts } from './day-charts'
import { RangeBar } from './range-bar'
import { Stats } from './stats'
import { useRange } from './use-range'

const FRESH_FOR_MS = 30_000

export function OverviewPage() {
  const t = useTranslations('analytics')
  const api = useApi()
  const [range, setRange] = useRange()
  const { from, to, timeZone, widget } = range
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analytics', from, to, timeZone, widget],
    queryFn: async ({ signal }) =>
      (
        await api<{ data: AnalyticsOverview }>('/api/v1/analytics/overview', {
          query: { from, to, timeZone, widget },
          signal,
        })
      ).data,
    staleTime: FRESH_FOR_MS,
    refetchInterval: FRESH_FOR_MS,
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('title')} actions={<RangeBar range={range} onChange={setRange} />}>
      {data ? (
        <div
          className={cx(
            'flex flex-col gap-10 transition-opacity',
            isPlaceholderData && 'opacity-60',
          )}
          aria-busy={isPlaceholderData}
        >
          <Content data={data} />
        </div>
      ) : error ? (
        <ErrorState title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
      ) : (
        <OverviewSkeleton />
      )}
    </Page>
  )
}

function Content({ data }: { data: AnalyticsOverview }) {
  const t = useTranslations('analytics')
  if (data.totals.conversations === 0 && data.totals.replies === 0) {
    const toWidgets = (
      <Link href="/widgets" className={buttonClass('secondary', 'sm')}>
        {t('toWidgets')}
      </Link>
    )
    return (
      <EmptyState icon={ChartNoAxesColumn} action={toWidgets}>
        {t('empty')}
      </EmptyState>
    )
  }
  return (
    <>
      <Stats data={data} />
      <DayCharts data={data} />
      <Breakdowns data={data} />
      <p className="text-12 text-n10">{t('zone', { zone: data.timeZone })}</p>
    </>
  )
}

const STATS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

function OverviewSkeleton() {
  return (
    <div aria-busy className="appear-late flex flex-col gap-10">
      <div className="grid grid-cols-2 gap-6 md:grid-cols-4">
        {STATS.map((name) => (
          <div key={name} className="flex flex-col gap-2">
            <Skeleton className="h-3 w-24 rounded-sm" />
            <Skeleton className="h-6 w-16 rounded-sm" />
            <Skeleton className="h-3 w-32 rounded-sm" />
          </div>
        ))}
      </div>
      <Skeleton className="h-56 w-full rounded-sm" />
    </div>
  )
}
