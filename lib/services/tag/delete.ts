import { authorize } from '@/lib/auth/permissions'
import { deleteTag as deleteRow, findTag, retagConversations } from '@/lib/db/queries/tag'
import { lockWorkspace } from '@/lib/db/queries/workspace'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { tagState } from './view'

/** Conversations lose it, too. */
export async function deleteTag(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'settings:write')
  const { workspaceId } = ctx
  await ctx.deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const before = await findTag(tx, workspaceId, id)
    if (!before) throw notFound('Tag')
    await deleteRow(tx, workspaceId, id)
    await retagConversations(tx, workspaceId, before.name, null)
    await recordChange(tx, ctx, {
      action: 'tag.deleted',
      id,
      name: before.name,
      before: tagState(before),
      after: null,
    })
  })
}
