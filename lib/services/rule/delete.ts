import { authorize } from '@/lib/auth/permissions'
import { deleteRule as deleteRow, findRule, lockRules } from '@/lib/db/queries/escalation-rule'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { ruleOf } from './view'

export async function deleteRule(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'rules:write')
  await ctx.deps.db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    const rule = await findRule(tx, ctx.workspaceId, id)
    if (!rule) throw notFound('Rule')
    await deleteRow(tx, ctx.workspaceId, id)
    await recordChange(tx, ctx, {
      action: 'rule.deleted',
      id,
      name: rule.name,
      before: ruleOf(rule),
      after: null,
    })
  })
  ctx.deps.config.invalidate(ctx.workspaceId)
}
