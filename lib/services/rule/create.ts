import { authorize } from '@/lib/auth/permissions'
import { countRules, insertRule, lockRules } from '@/lib/db/queries/escalation-rule'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { checkRuleWidgets } from './check-widgets'
import { toRule } from './view'

/** A new rule goes to the end of the list. */
export async function createRule(ctx: ServiceContext, rule: EscalationRule): Promise<RuleView> {
  authorize(ctx, 'rules:write')
  await checkRuleWidgets(ctx, rule.widgetIds)
  const { db, config } = ctx.deps
  const row = await db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    const count = await countRules(tx, ctx.workspaceId)
    if (count >= RULE_LIMITS.rules)
      throw new ServiceError('conflict', `A workspace has ${RULE_LIMITS.rules} rules at most`)
    const id = newId('rule')
    const made = await insertRule(tx, ctx.workspaceId, { ...rule, id, position: count + 1 })
    await recordChange(tx, ctx, {
      action: 'rule.created',
      id,
      name: rule.name,
      before: null,
      after: rule,
    })
    return made
  })
  config.invalidate(ctx.workspaceId)
  return toRule(row)
}
