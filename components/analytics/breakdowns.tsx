'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMs } from '@/lib/client/format-number'
import type { AnalyticsOverview } from '@/lib/protocol/analytics'
import { BarList } from './bar-list'

/** Why people took over, where the time goes, how conversations were rated. */
export function Breakdowns({ data }: { data: AnalyticsOverview }) {
  const t = useTranslations('analytics')
  const format = useFormatter()
  const { handOvers, firstWordParts, ratings } = data
  const reason = ({ kind, rule }: AnalyticsOverview['handOvers'][number]) => {
    if (kind === 'visitor') return t('byVisitor')
    return kind === 'model' ? t('byModel') : t('byRule', { name: rule ?? '' })
  }
  const parts = (['queue', 'retrieval', 'model'] as const).map((part) => {
    const { p50, p95 } = firstWordParts[part]
    const text = p50 === null || p95 === null ? '–' : `${formatMs(p50)} · ${formatMs(p95)}`
    return { name: t(part), help: t(`${part}Help`), value: p50 ?? 0, text }
  })
  return (
    <div className="grid gap-8 lg:grid-cols-3">
      <Part title={t('why')}>
        {handOvers.length === 0 ? (
          <p className="text-13 text-n10">{t('whyEmpty')}</p>
        ) : (
          <BarList
            color="var(--waiting)"
            rows={handOvers.slice(0, 10).map((row) => ({
              name: reason(row),
              value: row.count,
              text: format.number(row.count),
            }))}
          />
        )}
      </Part>
      <Part title={t('parts')} help={`${t('partsHelp')} · ${t('median')} · ${t('p95')}`}>
        <BarList color="var(--accent)" rows={parts} />
      </Part>
      <Part title={t('scores')}>
        {ratings.scores.every((count) => count === 0) ? (
          <p className="text-13 text-n10">{t('noRatings')}</p>
        ) : (
          <BarList
            color="var(--live)"
            rows={ratings.scores
              .map((count, index) => ({
                name: t('scoreOf', { score: index + 1 }),
                value: count,
                text: format.number(count),
              }))
              .reverse()}
          />
        )}
      </Part>
    </div>
  )
}

function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h2 className="text-14 font-semibold">{title}</h2>
        {help && <p className="text-13 text-n10">{help}</p>}
      </div>
      {children}
    </section>
  )
}
