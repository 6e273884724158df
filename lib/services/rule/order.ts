import { authorize } from '@/lib/auth/permissions'
import { listRuleIds, listRules, lockRules, orderRules } from '@/lib/db/queries/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { MAX_RULES } from './create'
import { toRule } from './view'

/**
 * Puts all rules of the workspace into the order of `ids`. Throws `invalid_input` for an id that is given twice or is no
 * rule, `conflict` where a rule is missing: somebody else has made one meanwhile.
 */
export async function orderWorkspaceRules(
  ctx: ServiceContext,
  { ids }: { ids: readonly string[] },
): Promise<RuleView[]> {
  authorize(ctx, 'rules:write')
  const { db, config } = ctx.deps
  const rows = await db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    checkPermutation(ids, await listRuleIds(tx, ctx.workspaceId))
    await orderRules(tx, ctx.workspaceId, ids)
    return listRules(tx, ctx.workspaceId, { take: MAX_RULES })
  })
  config.invalidate(ctx.workspaceId)
  return rows.map(toRule)
}

function checkPermutation(ids: readonly string[], existing: readonly string[]): void {
  const given = new Set(ids)
  const known = new Set(existing)
  if (given.size !== ids.length || ids.some((id) => !known.has(id))) {
    throw new ServiceError(
      'invalid_input',
      'The order must name every rule of the workspace once',
      {
        fields: { ids: ['must hold every rule of the workspace exactly once'] },
      },
    )
  }
  if (given.size !== known.size)
    throw new ServiceError('conflict', 'The order lacks a rule: load the list again')
}
