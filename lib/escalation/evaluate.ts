import type { Action, EscalationRule, RuleStage } from '@/lib/protocol/escalation-rule'
import { createConditionContext, evaluateCondition } from './evaluate-condition'
import type { Signals } from './signals'
import type { EscalationTrace, RuleTrace, SkippedOutcome } from './trace'

export type IdentifiedRule = EscalationRule & { id: string }

export interface EvaluateInput<Rule extends IdentifiedRule> {
  /** In the workspace's order. */
  rules: readonly Rule[]
  stage: RuleStage
  signals: Signals
  /** Rules that fired in this conversation before, at any stage. */
  firedRuleIds: ReadonlySet<string>
  /** Null outside a widget (trying an assistant): then only rules for all widgets apply. */
  widgetId: string | null
}

export interface FiredRule<Rule extends IdentifiedRule> {
  rule: Rule
  actions: readonly Action[]
}

export interface Evaluation<Rule extends IdentifiedRule> {
  /** In order; empty when no rule matched. */
  fired: FiredRule<Rule>[]
  trace: EscalationTrace
}

/**
 * Which rules fire at a stage, and why. Pure: the same input gives the same result, and no valid rule makes it throw.
 * A rule with `stopOnMatch` that fires ends this stage; later stages of the same turn are the caller's to skip.
 */
export function evaluateRules<Rule extends IdentifiedRule>(
  input: EvaluateInput<Rule>,
): Evaluation<Rule> {
  const { text: _inTranscript, attributes: _ofVisitor, ...signals } = input.signals
  const context = createConditionContext(input.signals)
  const fired: FiredRule<Rule>[] = []
  const rules: RuleTrace[] = []
  let stopped = false

  for (const rule of input.rules) {
    const { id, name } = rule
    const skipped = skipReason(rule, input) ?? (stopped ? 'after_stop' : null)
    if (skipped !== null) {
      rules.push({ id, name, outcome: skipped })
      continue
    }
    const when = evaluateCondition(rule.when, context)
    rules.push({ id, name, outcome: when.matched ? 'fired' : 'not_matched', when })
    if (!when.matched) continue
    fired.push({ rule, actions: rule.then })
    stopped = rule.stopOnMatch
  }
  return { fired, trace: { stage: input.stage, widgetId: input.widgetId, signals, rules } }
}

function skipReason(
  rule: IdentifiedRule,
  { stage, widgetId, firedRuleIds }: EvaluateInput<IdentifiedRule>,
): SkippedOutcome | null {
  if (!rule.enabled) return 'disabled'
  if (rule.stage !== stage) return 'other_stage'
  const everyWidget = rule.widgetIds.length === 0
  if (!everyWidget && (widgetId === null || !rule.widgetIds.includes(widgetId)))
    return 'other_widget'
  if (rule.oncePerConversation && firedRuleIds.has(rule.id)) return 'already_fired'
  return null
}
