'use client'

import { useTranslations } from 'next-intl'
import { formatCost, formatCount } from '@/lib/client/format-number'
import type { Trial } from '@/lib/protocol/trial'
import { TraceSection } from './trace-section'

/** What the provider counted and takes for it. Of the offline stand-in there is nothing to tell. */
export function UsageSection({ trace }: { trace: Trial['trace'] }) {
  const t = useTranslations('playground.usage')
  const { usage, costMicros, model } = trace
  if (!usage || model?.provider === 'offline') return null
  const facts: [string, string][] = [
    [t('in'), formatCount(usage.inputTokens)],
    [t('out'), formatCount(usage.outputTokens)],
    [t('cacheRead'), formatCount(usage.cacheReadTokens)],
    [t('cacheWrite'), formatCount(usage.cacheWriteTokens)],
  ]
  return (
    <TraceSection
      title={t('title')}
      note={costMicros !== null && `${t('cost')} ${formatCost(costMicros / 1_000_000)}`}
    >
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 text-13 sm:grid-cols-4">
        {facts.map(([label, value]) => (
          <div key={label} className="flex flex-col">
            <dt className="text-12 text-n10">{label}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {usage.estimated && <p className="text-12 text-n10">{t('estimated')}</p>}
    </TraceSection>
  )
}
