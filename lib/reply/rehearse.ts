import type { ReplyStage } from '@/lib/protocol/visitor-socket'
import { type Observed, runReply } from './pipeline'
import type { ReplyEnding, ReplyPorts, RuleDecision, Turn } from './ports'

/** What a reply needs that neither saves nor tells anybody. */
export type AnsweringPorts = Omit<ReplyPorts, 'store' | 'announce' | 'onOutcome'>

export interface RehearsalListener {
  stage(stage: ReplyStage, sources?: { title: string; url?: string }[]): void
  /** Once, as the model is being asked: what the answer will rest on. */
  basis(rehearsal: Readonly<Rehearsal>): void
  /** `offset` in UTF-16 units of the text before it. */
  delta(offset: number, text: string): void
}

/** What a reply would have come to. */
export interface Rehearsal extends Partial<Observed> {
  /** Null where rules hand over before the model is asked. */
  ending: ReplyEnding | null
  /** Of all stages, in their order. */
  decisions: RuleDecision[]
}

export type Rehearse = (
  turn: Turn,
  listener: RehearsalListener,
  signal: AbortSignal,
  /** On the clock of `performance.now()`. */
  receivedAt: number,
) => Promise<Rehearsal>

/**
 * Answers as visitors are answered, by the very same steps, and saves nothing. `signal` is aborted with an
 * `InterruptReason`.
 */
export function createRehearsal(ports: AnsweringPorts): Rehearse {
  return async (turn, listener, signal, receivedAt) => {
    const rehearsal: Rehearsal = { ending: null, decisions: [] }
    const { workspaceId, conversationId } = turn
    await runReply(
      {
        ...ports,
        store: {
          load: async () => turn,
          begin: async () => ({ messageId: 'rehearsal', seq: 1, attempt: 1 }),
          async apply(_turn, decision) {
            rehearsal.decisions.push(decision)
            return decision.outcome.handoff ? 'over' : 'continue'
          },
          async finish(_turn, _row, ending) {
            rehearsal.ending = ending
            if (ending.decision) rehearsal.decisions.push(ending.decision)
            return true
          },
        },
        announce: {
          start: () => undefined,
          stage(_turn, _row, stage, sources) {
            listener.stage(stage, sources)
            if (stage === 'searching') listener.basis(rehearsal)
          },
          delta: (_turn, _row, offset, text) => listener.delta(offset, text),
        },
      },
      {
        workspaceId,
        conversationId,
        receivedAt,
        signal,
        onRunning: () => undefined,
        observe: (seen) => void Object.assign(rehearsal, seen),
      },
    )
    rehearsal.watch?.mark('totalMs')
    return rehearsal
  }
}
