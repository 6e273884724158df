'use client'

import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import { TimeAgo } from '@/components/ui/time-ago'
import type { EscalationView } from '@/lib/protocol/agent-message'
import { Section } from './section'

const URGENCIES = ['low', 'normal', 'high', 'urgent'] as const
const URGENCY_TONES: Record<string, Tone> = { high: 'breach', urgent: 'breach' }

/** Why a person is needed, the newest reason first. */
export function EscalationSection({ escalations }: { escalations: readonly EscalationView[] }) {
  const t = useTranslations('conversation')
  if (escalations.length === 0) return null
  const newestFirst = [...escalations].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <Section title={t('handoff.title')}>
      <ol className="flex flex-col gap-3.5">
        {newestFirst.map((escalation) => (
          <li key={escalation.id} className="flex flex-col gap-1 text-13">
            <p className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">
                {causeWords(escalation, t)}
              </span>
              <TimeAgo iso={escalation.createdAt} className="shrink-0 text-12 text-n10" />
            </p>
            {escalation.kind === 'model' && (
              <p className="text-n11 [overflow-wrap:anywhere]">{escalation.reason}</p>
            )}
            {escalation.summary && (
              <p className="text-n11 [overflow-wrap:anywhere]">{escalation.summary}</p>
            )}
            {escalation.urgency && escalation.urgency !== 'normal' && (
              <p>
                <Badge tone={URGENCY_TONES[escalation.urgency] ?? 'neutral'}>
                  {urgencyWords(escalation.urgency, t)}
                </Badge>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

type Words = ReturnType<typeof useTranslations<'conversation'>>

function causeWords({ kind, ruleName }: EscalationView, t: Words): string {
  if (kind === 'visitor') return t('event.visitorAsked')
  if (kind === 'model') return t('event.assistantAsked')
  return ruleName ? t('handoff.rule', { name: ruleName }) : t('handoff.ruleGone')
}

function urgencyWords(urgency: string, t: Words): string {
  const known = URGENCIES.find((one) => one === urgency)
  return t('handoff.urgency', { urgency: known ? t(`priority.${known}`) : urgency })
}
