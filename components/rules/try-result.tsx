import { useFormatter, useTranslations } from 'next-intl'
import { outcomeWords, type RuleTraceView, readRules } from '@/lib/client/reply-trace'
import type { Simulation } from '@/lib/protocol/http-views'
import { VerdictTree } from './verdict-tree'

interface TryResultProps {
  simulation: {
    /** Null: not known yet. */
    outcome: Simulation['outcome'] | null
    stages: readonly Pick<Simulation['stages'][number], 'stage' | 'reached' | 'trace'>[]
    /** Null: nothing was searched. */
    relevance: number | null
  }
}

/** Stage by stage what fired, and of each rule that was judged, each condition. */
export function TryResult({ simulation }: TryResultProps) {
  const t = useTranslations('rules')
  const { outcome, stages, relevance } = simulation
  return (
    <div className="flex flex-col gap-5">
      {outcome && <Outcome outcome={outcome} relevance={relevance} />}
      {stages.map(({ stage, reached, trace }) => {
        const rules = readRules(trace).filter(({ outcome: why }) => why !== 'other_stage')
        if (rules.length === 0) return null
        return (
          <div key={stage} className="flex flex-col gap-2">
            <h3 className="text-14 font-medium">{t(`stage.${stage}`)}</h3>
            {!reached && <p className="text-13 text-n10">{t('try.notReached')}</p>}
            <ul className="divide-y divide-n6 rounded-md border border-n6">
              {rules.map((rule) => (
                <RuleVerdict key={rule.id} rule={rule} />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

interface OutcomeProps {
  outcome: Simulation['outcome']
  relevance: number | null
}

function Outcome({ outcome, relevance }: OutcomeProps) {
  const t = useTranslations('rules')
  const format = useFormatter()
  const effects = [
    outcome.handoff && t('try.handoff'),
    outcome.priority && t('try.priority', { priority: outcome.priority }),
    outcome.tags.length > 0 && t('try.tags', { tags: outcome.tags.join(', ') }),
    ...outcome.messages.map((text) => t('try.says', { text })),
  ].filter((effect) => typeof effect === 'string')
  return (
    <div className="flex flex-col gap-1 text-14">
      <h3 className="font-medium">{t('try.outcome')}</h3>
      {effects.length === 0 ? (
        <p className="text-n11">{t('try.nothing')}</p>
      ) : (
        <ul className="list-disc pl-5">
          {effects.map((effect) => (
            <li key={effect} className="[overflow-wrap:anywhere]">
              {effect}
            </li>
          ))}
        </ul>
      )}
      {relevance !== null && (
        <p className="text-13 text-n10">
          {t('try.relevance', {
            percent: format.number(relevance, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </p>
      )}
    </div>
  )
}

function RuleVerdict({ rule }: { rule: RuleTraceView }) {
  const t = useTranslations('conversation.trace')
  return (
    <li className="px-4 py-2.5 text-13">
      <p>
        <span className="font-medium [overflow-wrap:anywhere]">{rule.name}</span>{' '}
        <span className={rule.outcome === 'fired' ? 'text-live-text' : 'text-n10'}>
          {outcomeWords(rule.outcome, t)}
        </span>
      </p>
      {rule.when && <VerdictTree verdict={rule.when} />}
    </li>
  )
}
