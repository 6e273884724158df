'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { formatCost, formatMs } from '@/lib/client/format-number'
import type { AnalyticsOverview } from '@/lib/protocol/analytics'
import { longTime } from './long-time'
import { Stat } from './stat'

/** The range in eight numbers. */
export function Stats({ data }: { data: AnalyticsOverview }) {
  const t = useTranslations('analytics')
  const format = useFormatter()
  const { totals, firstResponse, ratings } = data
  const share = (part: number) =>
    totals.conversations === 0
      ? '–'
      : format.number(part / totals.conversations, { style: 'percent', maximumFractionDigits: 0 })
  const ms = (value: number | null) => (value === null ? '–' : formatMs(value))
  const time = (value: number | null) => (value === null ? '–' : longTime(value))
  const rated = ratings.up + ratings.down
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-6 md:grid-cols-4">
      <Stat
        label={t('conversations')}
        value={format.number(totals.conversations)}
        help={t('conversationsHelp')}
      />
      <Stat
        label={t('alone')}
        value={share(totals.answeredAlone)}
        help={t('aloneHelp', { count: totals.answeredAlone })}
      />
      <Stat
        label={t('handedOver')}
        value={share(totals.handedOver)}
        help={t('handedOverHelp', { count: totals.handedOver })}
      />
      <Stat
        label={t('ratings')}
        value={rated === 0 ? '–' : format.number(ratings.up / rated, { style: 'percent' })}
        help={
          rated === 0
            ? t('noRatings')
            : t('ratingsHelp', {
                up: format.number(ratings.up),
                down: format.number(ratings.down),
              })
        }
      />
      <Stat
        label={t('firstWord')}
        value={ms(totals.firstWordMs.p50)}
        help={t('firstWordHelp', { p95: ms(totals.firstWordMs.p95) })}
      />
      <Stat
        label={t('anybodyResponse')}
        value={time(firstResponse.anybodyMs.p50)}
        help={t('anybodyResponseHelp', { p95: time(firstResponse.anybodyMs.p95) })}
      />
      <Stat
        label={t('personResponse')}
        value={time(firstResponse.personMs.p50)}
        help={t('personResponseHelp', {
          p95: time(firstResponse.personMs.p95),
          count: firstResponse.answeredByPerson,
        })}
      />
      <Stat
        label={t('cost')}
        value={formatCost(totals.costMicros / 1e6)}
        help={t('costHelp', {
          tokens: format.number(totals.inputTokens + totals.outputTokens),
          replies: totals.replies,
        })}
      />
    </dl>
  )
}
