import { authorize } from '@/lib/auth/permissions'
import { countOwners, findMember, setMemberRole } from '@/lib/db/queries/member'
import { lockWorkspace } from '@/lib/db/queries/workspace'
import type { MemberView } from '@/lib/protocol/http-views'
import type { MemberPatch } from '@/lib/protocol/members'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { lastOwner, toMember } from './view'

export async function updateMember(
  ctx: ServiceContext,
  id: string,
  { role }: MemberPatch,
): Promise<MemberView> {
  authorize(ctx, 'members:write')
  const { workspaceId } = ctx
  return ctx.deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const row = await findMember(tx, workspaceId, id)
    if (!row) throw notFound('Member')
    const before = toMember(row)
    const isDemoted = before.role === 'owner' && role !== 'owner'
    if (isDemoted && (await countOwners(tx, workspaceId)) === 1) throw lastOwner()
    await setMemberRole(tx, workspaceId, id, role)
    await recordChange(tx, ctx, {
      action: 'member.updated',
      id,
      name: before.name,
      before: { role: before.role },
      after: { role },
    })
    return { ...before, role }
  })
}
