'use client'

import { Badge, type Tone } from '@/components/ui/badge'
import { TimeAgo } from '@/components/ui/time-ago'
import type { EscalationView } from '@/lib/protocol/agent-message'
import { Section } from './section'

const URGENCY_TONES: Record<string, Tone> = { high: 'breach', urgent: 'breach' }

/** Why a person is needed, the newest reason first. */
export function EscalationSection({ escalations }: { escalations: readonly EscalationView[] }) {
  if (escalations.length === 0) return null
  const newestFirst = [...escalations].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <Section title="Handoff">
      <ol className="flex flex-col gap-3.5">
        {newestFirst.map((escalation) => (
          <li key={escalation.id} className="flex flex-col gap-1 text-13">
            <p className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">
                {causeWords(escalation)}
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
                  {escalation.urgency} urgency
                </Badge>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function causeWords({ kind, ruleName }: EscalationView): string {
  if (kind === 'visitor') return 'The visitor asked for a person'
  if (kind === 'model') return 'The assistant asked for a person'
  return ruleName ? `Rule “${ruleName}”` : 'A rule that was deleted'
}
