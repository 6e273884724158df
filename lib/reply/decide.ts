import { evaluateRules } from '@/lib/escalation/evaluate'
import { mergeActions } from '@/lib/escalation/merge-actions'
import type { Signals } from '@/lib/escalation/signals'
import type { EscalationTrace } from '@/lib/escalation/trace'
import type { RuleStage } from '@/lib/protocol/escalation-rule'
import type { RuleDecision, Turn } from './ports'

/** Evaluates a stage's rules within one turn: remembers what fired, collects the traces. */
export class TurnRules {
  readonly traces: EscalationTrace[] = []
  readonly #turn: Turn
  readonly #locale: string
  readonly #fired: Set<string>

  constructor(turn: Turn, locale: string) {
    this.#turn = turn
    this.#locale = locale
    this.#fired = new Set(turn.firedRuleIds)
  }

  /** What fired rules ask for, or null where none did. */
  decide(stage: RuleStage, signals: Signals): RuleDecision | null {
    const { rules, widgetId } = this.#turn
    if (!rules.some((rule) => rule.enabled && rule.stage === stage)) return null
    const { fired, trace } = evaluateRules({
      rules,
      stage,
      signals,
      firedRuleIds: this.#fired,
      widgetId,
    })
    this.traces.push(trace)
    if (fired.length === 0) return null
    for (const { rule } of fired) this.#fired.add(rule.id)
    return {
      outcome: mergeActions(fired),
      fired: fired.map(({ rule }) => ({ id: rule.id, name: rule.name })),
      locale: this.#locale,
    }
  }
}
