'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { localeName } from '@/lib/client/locale-name'
import { namedAttributes, type VisitorSettings } from '@/lib/client/playground/settings'
import type { Trial } from '@/lib/protocol/trial'
import { TraceSection } from './trace-section'

interface SignalsSectionProps {
  trace: Trial['trace']
  visitor: VisitorSettings
}

/** What code knew of the turn, for rules to judge by. */
export function SignalsSection({ trace, visitor }: SignalsSectionProps) {
  const t = useTranslations('playground.signals')
  const common = useTranslations('common')
  const format = useFormatter()
  const reader = useLocale()
  const { signals } = trace
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const count = (value: unknown) => (typeof value === 'number' ? format.number(value) : null)
  const phrase = text(signals.asksForPersonPhrase)
  const attributes = namedAttributes(visitor)
  const facts: [string, string][] = [
    [t('locale'), localeName(text(signals.locale) ?? trace.locale, reader)],
    [
      t('asksForPerson'),
      phrase ? t('asksBy', { phrase }) : common(signals.asksForPerson ? 'yes' : 'no'),
    ],
    [
      t('bestRelevance'),
      typeof signals.bestRelevance === 'number'
        ? format.number(signals.bestRelevance, { style: 'percent' })
        : t('notSearched'),
    ],
    [t('unansweredTurns'), count(signals.unansweredTurns) ?? t('unknown')],
    [t('turnCount'), count(signals.turnCount) ?? t('unknown')],
    [t('pageUrl'), text(signals.pageUrl) ?? t('unknown')],
    [
      t('attributes'),
      attributes.map(({ name, value }) => `${name}: ${value}`).join(' · ') || common('none'),
    ],
  ]
  return (
    <TraceSection title={t('title')}>
      <dl className="flex flex-col gap-1.5 text-13">
        {facts.map(([label, value]) => (
          <div key={label} className="flex gap-4">
            <dt className="w-2/5 shrink-0 text-n10">{label}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </TraceSection>
  )
}
