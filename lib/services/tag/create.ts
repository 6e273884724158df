import { authorize } from '@/lib/auth/permissions'
import { countTagged, countTags, findTagByName, insertTag } from '@/lib/db/queries/tag'
import { lockWorkspace } from '@/lib/db/queries/workspace'
import { newId } from '@/lib/protocol/ids'
import type { NewTag, TagView } from '@/lib/protocol/tags'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { nameTaken, tagState, toTag } from './view'

const MAX_TAGS = 500

export async function createTag(
  ctx: ServiceContext,
  { name, color = 'grey' }: NewTag,
): Promise<TagView> {
  authorize(ctx, 'settings:write')
  const { workspaceId } = ctx
  return ctx.deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const taken = await findTagByName(tx, workspaceId, name)
    if (taken) throw nameTaken(taken.name)
    if ((await countTags(tx, workspaceId)) >= MAX_TAGS)
      throw new ServiceError('conflict', `A workspace has ${MAX_TAGS} tags at most`)
    const row = await insertTag(tx, workspaceId, { id: newId('tag'), name, color })
    await recordChange(tx, ctx, {
      action: 'tag.created',
      id: row.id,
      name,
      before: null,
      after: tagState(row),
    })
    // Conversations may carry the name already: they can be tagged with any.
    return toTag(row, await countTagged(tx, workspaceId, name))
  })
}
