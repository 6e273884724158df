import type { RuleRow } from '@/lib/db/queries/escalation-rule'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'

export function toRule(row: RuleRow): RuleView {
  return {
    id: row.id,
    position: row.position,
    ...ruleOf(row),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The rule without what the database knows of it. */
export function ruleOf(row: EscalationRule): EscalationRule {
  const { name, enabled, stage, widgetIds, when, stopOnMatch, oncePerConversation } = row
  return {
    name,
    enabled,
    stage,
    widgetIds,
    when,
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: row.then,
    stopOnMatch,
    oncePerConversation,
  }
}
