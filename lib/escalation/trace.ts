import type { SimpleCondition } from '@/lib/protocol/escalation-condition'
import type { RuleStage } from '@/lib/protocol/escalation-rule'
import type { Signals } from './signals'

/** Why rules fired or did not, as stored with a turn and shown in the console. Plain JSON. */
export interface EscalationTrace {
  stage: RuleStage
  widgetId: string | null
  /** The message's text is not repeated: it stands in the transcript. Neither is what is known of the visitor. */
  signals: Omit<Signals, 'text' | 'attributes'>
  /** All rules given, in their order. */
  rules: RuleTrace[]
}

/** Why a rule was not evaluated: checked in this order, the first that holds is told. */
export type SkippedOutcome =
  | 'disabled'
  | 'other_stage'
  | 'other_widget'
  | 'already_fired'
  | 'after_stop'

export type RuleTrace =
  | { id: string; name: string; outcome: SkippedOutcome }
  | { id: string; name: string; outcome: 'fired' | 'not_matched'; when: ConditionTrace }

/** All members are evaluated, also where the first already decides, so that each tells its reason. */
export type ConditionTrace =
  | { kind: 'all' | 'any'; matched: boolean; members: ConditionTrace[] }
  | { kind: 'not'; matched: boolean; member: ConditionTrace }
  | { kind: 'condition'; matched: boolean; type: SimpleCondition['type']; because: Because }

/** What the verdict rests on. Positions are UTF-16 units of the message's text, `start` inclusive, `end` exclusive. */
export type Because =
  | { kind: 'asks_for_person'; phrase: string | null }
  | { kind: 'keyword'; match: { keyword: string; start: number; end: number } | null }
  | { kind: 'pattern'; match: { start: number; end: number } | null }
  /** A stored pattern that no longer compiles: it matches nothing. */
  | { kind: 'pattern_error'; code: string }
  | { kind: 'unanswered_turns'; count: number; atLeast: number }
  /** `relevance` is null when nothing was searched: then the condition does not match. */
  | { kind: 'low_score'; relevance: number | null; below: number }
  | { kind: 'model_failure'; code: string | null }
  | { kind: 'turn_count'; count: number | null; atLeast: number }
  /** `actual` is the attribute's value; null where the visitor has none. */
  | { kind: 'visitor_attribute'; name: string; actual: string | number | boolean | null }
  | { kind: 'page'; url: string | null }
  | { kind: 'language'; locale: string }
