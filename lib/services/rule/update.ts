import { authorize } from '@/lib/auth/permissions'
import { findRule, lockRules, updateRule as updateRow } from '@/lib/db/queries/escalation-rule'
import { applyRulePatch } from '@/lib/escalation/parse-rule'
import type { EscalationRulePatch } from '@/lib/protocol/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { recordChange } from '../audit/record'
import { checkVersion } from '../check-version'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { invalidInput } from '../invalid-input'
import { checkRuleWidgets } from './check-widgets'
import { ruleOf, toRule } from './view'

/** The changed rule is checked as a whole: a new stage alone can leave a condition that is never known. */
export async function updateRule(
  ctx: ServiceContext,
  id: string,
  { version, ...patch }: EscalationRulePatch,
): Promise<RuleView> {
  authorize(ctx, 'rules:write')
  await checkRuleWidgets(ctx, patch.widgetIds ?? [])
  const { db, config } = ctx.deps
  const row = await db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    const current = await findRule(tx, ctx.workspaceId, id)
    if (!current) throw notFound('Rule')
    checkVersion(current, version)
    const before = ruleOf(current)
    const changed = applyRulePatch(before, patch)
    if (!changed.success) throw invalidInput(changed.error)
    await updateRow(tx, ctx.workspaceId, id, changed.data)
    const saved = await findRule(tx, ctx.workspaceId, id)
    // As it was read: the database keeps JSON in an order of its own, which is no change.
    const after = saved && ruleOf(saved)
    const { name } = changed.data
    await recordChange(tx, ctx, { action: 'rule.updated', id, name, before, after })
    return saved
  })
  config.invalidate(ctx.workspaceId)
  if (!row) throw notFound('Rule')
  return toRule(row)
}
