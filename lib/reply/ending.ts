import type { Signals } from '@/lib/escalation/signals'
import { smallTalkIn } from '@/lib/model/offline-small-talk'
import type { ModelPort, ModelUsage } from '@/lib/model/port'
import type { SearchHit } from '@/lib/retrieval/types'
import type { CitationCollector } from './citations'
import type { DeltaEmitter } from './coalesce'
import type { InterruptReason } from './control'
import type { TurnRules } from './decide'
import { phrase } from './phrases'
import type { ReplyEnding, ReplyEndStatus, ReplyTrace, Turn } from './ports'
import type { StreamResult } from './stream'

interface EndingInput {
  turn: Turn
  result: StreamResult
  interruptedBy: InterruptReason | null
  emitter: DeltaEmitter
  citations: CitationCollector
  locale: string
  query: string
  hits: readonly SearchHit[]
  rules: TurnRules
  signals: Signals
  model: Pick<ModelPort, 'provider' | 'model'>
  costOf(usage: ModelUsage): number
  timings(): Record<string, number>
}

/**
 * How a reply ends, whichever way its stream did: the status, and a text that is what was shown and never empty but for
 * `withdrawn`. Where nothing was shown it says, and shows, a sentence in the visitor's language.
 */
export function endingOf(input: EndingInput): ReplyEnding {
  const { result, emitter, citations, locale, signals } = input
  const { status, failure } = statusOf(input)
  if (input.interruptedBy !== null) emitter.cut()
  else {
    const handsOver = status === 'complete' && result.escalation
    if (handsOver && isSilent(input)) emitter.push(phrase('handover', locale))
    if (status === 'failed' && isSilent(input)) {
      emitter.push(phrase(failure === 'refusal' ? 'refused' : 'failed', locale))
    }
    emitter.end()
  }
  const text = emitter.shown
  const verified = status === 'withdrawn' ? [] : citations.verified(text, emitter.skipped)
  const answered = wasAnswered(status, verified.length > 0, input)
  const usage = result.usage
  const trace = traceOf(input, answered, failure)

  const isOver = status === 'complete' || status === 'failed'
  const decision = isOver
    ? input.rules.decide('reply', {
        ...signals,
        unansweredTurns: answered === false ? signals.unansweredTurns + 1 : 0,
        modelFailure: failure ? { code: failure } : null,
      })
    : null
  return {
    status,
    text,
    citations: verified,
    usage,
    costMicros: usage && input.costOf(usage),
    timings: input.timings(),
    trace: { ...trace, rules: [...input.rules.traces] },
    escalation: status === 'complete' ? result.escalation : null,
    decision,
  }
}

function statusOf(input: EndingInput): { status: ReplyEndStatus; failure: string | null } {
  const { result, interruptedBy, emitter } = input
  if (interruptedBy !== null) {
    return { status: emitter.shown === '' ? 'withdrawn' : 'interrupted', failure: null }
  }
  if (result.error) return { status: 'failed', failure: result.error.code }
  switch (result.stopReason) {
    case 'refusal':
      return { status: 'failed', failure: 'refusal' }
    case 'length':
      return isSilent(input)
        ? { status: 'failed', failure: 'empty' }
        : { status: 'interrupted', failure: null }
    case 'escalate':
      return { status: 'complete', failure: null }
    default:
      return isSilent(input)
        ? { status: 'failed', failure: 'empty' }
        : { status: 'complete', failure: null }
  }
}

/** Nothing but white space came. */
const isSilent = ({ emitter }: EndingInput) => emitter.shown === '' && !emitter.hasPending

/** Whether the visitor got an answer; null where nobody can say. */
function wasAnswered(
  status: ReplyEndStatus,
  isCited: boolean,
  { result, signals }: EndingInput,
): boolean | null {
  if (status === 'failed') return false
  if (status !== 'complete' || result.escalation) return null
  return isCited || smallTalkIn(signals.text) !== null
}

function traceOf(input: EndingInput, answered: boolean | null, failure: string | null): ReplyTrace {
  const { result, citations, interruptedBy } = input
  return {
    locale: input.locale,
    query: input.query,
    passages: input.hits.map(({ passage, score, relevance }) => ({
      passageId: passage.id,
      documentId: passage.documentId,
      title: passage.title,
      score: round(score),
      relevance: round(relevance),
    })),
    rules: [],
    model: {
      provider: input.model.provider,
      model: input.model.model,
      ...(result.stopReason && { stopReason: result.stopReason }),
      ...(failure && { error: failure }),
    },
    ...(interruptedBy && { interruptedBy }),
    answered,
    ...(citations.dropped > 0 && { droppedCitations: citations.dropped }),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
