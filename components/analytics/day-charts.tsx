'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { lazy } from 'react'
import { formatCost, formatMs } from '@/lib/client/format-number'
import type { AnalyticsOverview } from '@/lib/protocol/analytics'
import { ChartCard } from './chart-card'
import type { DaySeries } from './day-chart'

const DayChart = lazy(() => import('./day-chart'))

/** The range day by day. */
export function DayCharts({ data: { days } }: { data: AnalyticsOverview }) {
  const t = useTranslations('analytics')
  const format = useFormatter()
  const names = days.map(({ day }) => day)
  const formatDay = (day: string) =>
    format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const dayColumn = { name: t('day'), cells: names }
  const count = (value: number) => format.number(value)
  const short = (value: number) => format.number(value, { notation: 'compact' })
  const ms = (value: number | null) => (value === null ? '–' : formatMs(value))

  const conversations: DaySeries[] = [
    {
      name: t('alone'),
      color: 'var(--accent)',
      kind: 'bar',
      values: days.map(({ answeredAlone }) => answeredAlone),
    },
    {
      name: t('handedOver'),
      color: 'var(--waiting)',
      kind: 'bar',
      values: days.map(({ handedOver }) => handedOver),
    },
    { name: t('open'), color: 'var(--n-8)', kind: 'bar', values: days.map(neither) },
  ]
  const latency: DaySeries[] = [
    {
      name: t('p95'),
      color: 'var(--n-9)',
      kind: 'line',
      values: days.map(({ firstWordMs }) => firstWordMs.p95),
    },
    {
      name: t('median'),
      color: 'var(--accent)',
      kind: 'line',
      values: days.map(({ firstWordMs }) => firstWordMs.p50),
    },
  ]
  const tokens: DaySeries[] = [
    {
      name: t('tokensIn'),
      color: 'var(--accent)',
      kind: 'bar',
      values: days.map(({ inputTokens }) => inputTokens),
    },
    {
      name: t('tokensOut'),
      color: 'var(--live)',
      kind: 'bar',
      values: days.map(({ outputTokens }) => outputTokens),
    },
  ]
  return (
    <>
      <ChartCard
        title={t('perDay')}
        columns={[
          dayColumn,
          { name: t('conversations'), cells: days.map((day) => count(day.conversations)) },
          ...conversations.map(({ name, values }) => ({
            name,
            cells: values.map((value) => count(value ?? 0)),
          })),
        ]}
      >
        <DayChart
          label={t('chartHint', { title: t('perDay') })}
          days={names}
          series={conversations}
          formatDay={formatDay}
          formatValue={count}
          isCount
        />
      </ChartCard>
      <ChartCard
        title={t('firstWordPerDay')}
        columns={[
          dayColumn,
          ...[...latency].reverse().map(({ name, values }) => ({ name, cells: values.map(ms) })),
        ]}
      >
        <DayChart
          label={t('chartHint', { title: t('firstWordPerDay') })}
          days={names}
          series={latency}
          formatDay={formatDay}
          formatValue={(value) => (value === 0 ? '0' : formatMs(value))}
        />
      </ChartCard>
      <div className="grid gap-8 lg:grid-cols-2">
        <ChartCard
          title={t('costPerDay')}
          columns={[
            dayColumn,
            { name: t('cost'), cells: days.map((day) => formatCost(day.costMicros / 1e6)) },
            { name: t('replies'), cells: days.map((day) => count(day.replies)) },
            { name: t('failed'), cells: days.map((day) => count(day.failed)) },
          ]}
        >
          <DayChart
            label={t('chartHint', { title: t('costPerDay') })}
            days={names}
            series={[
              {
                name: t('cost'),
                color: 'var(--accent)',
                kind: 'bar',
                values: days.map(({ costMicros }) => costMicros / 1e6),
              },
            ]}
            formatDay={formatDay}
            formatValue={formatCost}
          />
        </ChartCard>
        <ChartCard
          title={t('tokensPerDay')}
          columns={[
            dayColumn,
            ...tokens.map(({ name, values }) => ({
              name,
              cells: values.map((value) => count(value ?? 0)),
            })),
          ]}
        >
          <DayChart
            label={t('chartHint', { title: t('tokensPerDay') })}
            days={names}
            series={tokens}
            formatDay={formatDay}
            formatValue={short}
          />
        </ChartCard>
      </div>
    </>
  )
}

type Day = AnalyticsOverview['days'][number]
const neither = ({ conversations, answeredAlone, handedOver }: Day) =>
  conversations - answeredAlone - handedOver
