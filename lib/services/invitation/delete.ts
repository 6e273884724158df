import { authorize } from '@/lib/auth/permissions'
import { deleteInvitation as deleteRow } from '@/lib/db/queries/invitation'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** Its link works no more. */
export async function deleteInvitation(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'members:write')
  await ctx.deps.db.$transaction(async (tx) => {
    const gone = await deleteRow(tx, ctx.workspaceId, id)
    if (!gone) throw notFound('Invitation')
    await recordChange(tx, ctx, {
      action: 'invitation.deleted',
      id,
      name: gone.email,
      before: { email: gone.email, role: gone.role },
      after: null,
    })
  })
}
