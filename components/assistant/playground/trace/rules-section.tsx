'use client'

import { useTranslations } from 'next-intl'
import { TryResult } from '@/components/rules/try-result'
import type { Trial } from '@/lib/protocol/trial'
import { TraceSection } from './trace-section'

interface RulesSectionProps {
  trace: Trial['trace']
  /** Null while the answer is under way. */
  end: Trial['end'] | null
}

/** What rules made of it, and of each that was judged, each condition. */
export function RulesSection({ trace, end }: RulesSectionProps) {
  const t = useTranslations('playground.rules')
  const { bestRelevance } = trace.signals
  return (
    <TraceSection title={t('title')}>
      {trace.rules.length === 0 ? (
        <p className="text-13 text-n10">{t('none')}</p>
      ) : (
        <TryResult
          simulation={{
            outcome: end && {
              handoff: end.handoff !== null,
              priority: end.priority,
              tags: end.tags,
              messages: end.messages,
            },
            stages: trace.rules.map((rules) => ({
              stage: rules.stage,
              reached: true,
              trace: rules,
            })),
            relevance: typeof bestRelevance === 'number' ? bestRelevance : null,
          }}
        />
      )}
    </TraceSection>
  )
}
