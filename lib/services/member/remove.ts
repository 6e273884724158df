import { authorize } from '@/lib/auth/permissions'
import { countOwners, deleteMember, findMember } from '@/lib/db/queries/member'
import { lockWorkspace } from '@/lib/db/queries/workspace'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { releaseAllOf } from '../conversation/release-all'
import { notFound } from '../errors'
import { lastOwner, toMember } from './view'

/** Access ends at once; conversations in their charge go back to the queue. The account stays. */
export async function removeMember(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'members:write')
  const { workspaceId, deps } = ctx
  const { userId, user } = await deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const row = await findMember(tx, workspaceId, id)
    if (!row) throw notFound('Member')
    const { name, email, role } = toMember(row)
    if (role === 'owner' && (await countOwners(tx, workspaceId)) === 1) throw lastOwner()
    await deleteMember(tx, workspaceId, row)
    await recordChange(tx, ctx, {
      action: 'member.removed',
      id,
      name,
      before: { email, role },
      after: null,
    })
    return row
  })
  deps.publish.memberRemoved(workspaceId, userId)
  await releaseAllOf(ctx, { id: userId, name: user.name })
}
