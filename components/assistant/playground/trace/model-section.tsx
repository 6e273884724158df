'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { modelName } from '@/lib/client/console-session'
import type { Turn } from '@/lib/client/playground/conversation'
import type { Trial } from '@/lib/protocol/trial'
import { TraceSection } from './trace-section'

const STOPS = ['end', 'length', 'refusal', 'escalate'] as const

/** Which model answered, and what it made of its turn. */
export function ModelSection({ turn, trace }: { turn: Turn; trace: Trial['trace'] }) {
  const t = useTranslations('playground.model')
  return (
    <TraceSection title={t('title')}>
      <Model turn={turn} model={trace.model} />
      {turn.phase === 'ended' && turn.end?.status !== 'skipped' && (
        <p className="text-13 text-n10">
          {t(trace.answered === null ? 'undecided' : trace.answered ? 'answered' : 'unanswered')}
        </p>
      )}
    </TraceSection>
  )
}

function Model({ turn, model }: { turn: Turn; model: Trial['trace']['model'] }) {
  const t = useTranslations('playground.model')
  if (!model) {
    const words = turn.phase === 'running' ? t('notYet') : turn.end && t('none')
    return words ? <p className="text-13 text-n10">{words}</p> : null
  }
  const { provider, model: id, stopReason, error } = model
  const isOffline = provider === 'offline'
  const stop = STOPS.find((known) => known === stopReason)
  return (
    <div className="flex flex-col gap-1.5 text-13">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium [overflow-wrap:anywhere]" title={id}>
          {isOffline ? t('offline') : modelName(id)}
        </span>
        {!isOffline && (
          <span className="text-n10">{t('by', { provider: PROVIDERS[provider] ?? provider })}</span>
        )}
        {stop && <Badge tone={stop === 'end' ? 'neutral' : 'waiting'}>{t(`ended.${stop}`)}</Badge>}
        {error && <Badge tone="breach">{t('failed', { code: error.replaceAll('_', ' ') })}</Badge>}
      </p>
      {isOffline && <p className="max-w-prose text-n10">{t('offlineText')}</p>}
    </div>
  )
}

const PROVIDERS: Readonly<Record<string, string>> = {
  anthropic: 'Anthropic',
  bedrock: 'Amazon Bedrock',
  vertex: 'Google Vertex AI',
}
