import { authorize } from '@/lib/auth/permissions'
import { countRules, insertRule, lockRules } from '@/lib/db/queries/escalation-rule'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { checkRuleWidgets } from './check-widgets'
import { toRule } from './view'

export const MAX_RULES = 500

/** A new rule goes to the end of the list. */
export async function createRule(ctx: ServiceContext, rule: EscalationRule): Promise<RuleView> {
  authorize(ctx, 'rules:write')
  await checkRuleWidgets(ctx, rule.widgetIds)
  const { db, config } = ctx.deps
  const row = await db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    const count = await countRules(tx, ctx.workspaceId)
    if (count >= MAX_RULES)
      throw new ServiceError('conflict', `A workspace has ${MAX_RULES} rules at most`)
    const fields = { ...rule, id: newId('rule'), position: count + 1 }
    return insertRule(tx, ctx.workspaceId, fields)
  })
  config.invalidate(ctx.workspaceId)
  return toRule(row)
}
