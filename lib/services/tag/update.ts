import { authorize } from '@/lib/auth/permissions'
import {
  countTagged,
  findTag,
  findTagByName,
  retagConversations,
  updateTag as updateRow,
} from '@/lib/db/queries/tag'
import { lockWorkspace } from '@/lib/db/queries/workspace'
import type { TagPatch, TagView } from '@/lib/protocol/tags'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { nameTaken, tagState, toTag } from './view'

/** A new name is that of all conversations with the tag, too. */
export async function updateTag(
  ctx: ServiceContext,
  id: string,
  { name, color }: TagPatch,
): Promise<TagView> {
  authorize(ctx, 'settings:write')
  const { workspaceId } = ctx
  return ctx.deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const before = await findTag(tx, workspaceId, id)
    if (!before) throw notFound('Tag')
    const taken = name !== undefined && (await findTagByName(tx, workspaceId, name))
    if (taken && taken.id !== id) throw nameTaken(taken.name)
    const row = await updateRow(tx, workspaceId, id, { name, color })
    if (!row) throw notFound('Tag')
    if (row.name !== before.name) await retagConversations(tx, workspaceId, before.name, row.name)
    await recordChange(tx, ctx, {
      action: 'tag.updated',
      id,
      name: row.name,
      before: tagState(before),
      after: tagState(row),
    })
    return toTag(row, await countTagged(tx, workspaceId, row.name))
  })
}
