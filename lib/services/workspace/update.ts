import { authorize } from '@/lib/auth/permissions'
import { findWorkspace, lockWorkspace, renameWorkspace } from '@/lib/db/queries/workspace'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

export async function updateWorkspace(
  ctx: ServiceContext,
  { name }: { name: string },
): Promise<{ id: string; name: string }> {
  authorize(ctx, 'settings:write')
  const { workspaceId: id } = ctx
  return ctx.deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, id)
    const before = await findWorkspace(tx, id)
    if (!before) throw notFound('Workspace')
    const after = { id, name: name.trim() }
    await renameWorkspace(tx, id, after.name)
    await recordChange(tx, ctx, {
      action: 'workspace.updated',
      id,
      name: after.name,
      before: { name: before.name },
      after: { name: after.name },
    })
    return after
  })
}
