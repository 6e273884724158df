import { authorize } from '@/lib/auth/permissions'
import { listRuleNames, listRules, lockRules, orderRules } from '@/lib/db/queries/escalation-rule'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import type { RuleView } from '@/lib/protocol/http-views'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toRule } from './view'

/**
 * Puts all rules of the workspace into the order of `ids`. Throws `invalid_input` where they are not all of them, each once:
 * also when somebody else has made or deleted one meanwhile.
 */
export async function orderWorkspaceRules(
  ctx: ServiceContext,
  { ids }: { ids: readonly string[] },
): Promise<RuleView[]> {
  authorize(ctx, 'rules:write')
  const { db, config } = ctx.deps
  const rows = await db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    const before = await listRuleNames(tx, ctx.workspaceId)
    checkPermutation(
      ids,
      before.map(({ id }) => id),
    )
    await orderRules(tx, ctx.workspaceId, ids)
    const after = await listRules(tx, ctx.workspaceId, { take: RULE_LIMITS.rules })
    await recordChange(tx, ctx, {
      action: 'rule.reordered',
      id: ctx.workspaceId,
      name: 'Order of rules',
      before: { order: before.map(({ name }) => name) },
      after: { order: after.map(({ name }) => name) },
    })
    return after
  })
  config.invalidate(ctx.workspaceId)
  return rows.map(toRule)
}

function checkPermutation(ids: readonly string[], existing: readonly string[]): void {
  const given = new Set(ids)
  const isWhole = given.size === ids.length && given.size === existing.length
  if (isWhole && existing.every((id) => given.has(id))) return
  throw new ServiceError(
    'invalid_input',
    'The order must name every rule of the workspace once: load the list again',
    { fields: { ids: ['must hold every rule of the workspace exactly once'] } },
  )
}
