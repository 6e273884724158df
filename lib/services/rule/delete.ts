import { authorize } from '@/lib/auth/permissions'
import { deleteRule as deleteRow, lockRules } from '@/lib/db/queries/escalation-rule'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

export async function deleteRule(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'rules:write')
  await ctx.deps.db.$transaction(async (tx) => {
    await lockRules(tx, ctx.workspaceId)
    if (!(await deleteRow(tx, ctx.workspaceId, id))) throw notFound('Rule')
  })
  ctx.deps.config.invalidate(ctx.workspaceId)
}
