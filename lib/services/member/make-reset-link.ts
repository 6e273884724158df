import { authorize } from '@/lib/auth/permissions'
import { findMember, ownsAllWorkspacesOf } from '@/lib/db/queries/member'
import { insertResetToken } from '@/lib/db/queries/reset-link'
import { newId } from '@/lib/protocol/ids'
import type { ResetLink } from '@/lib/protocol/members'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { requireAgent } from '../conversation/actor'
import { notFound, ServiceError } from '../errors'
import { newResetToken, RESET_SECONDS, resetUrl } from '../password/reset-link'

/**
 * A link with which a member chooses a new password, for an owner to hand over. Who belongs to a workspace of somebody
 * else, too, must use their own mail: the link would open that one as well.
 */
export async function makeResetLink(ctx: ServiceContext, id: string): Promise<ResetLink> {
  authorize(ctx, 'members:write')
  const { userId: ownerId } = requireAgent(ctx)
  const token = newResetToken()
  const expiresAt = new Date(Date.now() + RESET_SECONDS * 1000)
  await ctx.deps.db.$transaction(async (tx) => {
    const row = await findMember(tx, ctx.workspaceId, id)
    if (!row) throw notFound('Member')
    if (!(await ownsAllWorkspacesOf(tx, ownerId, row.userId))) {
      const text = `${row.user.name} belongs to another workspace, too, and must reset by mail`
      throw new ServiceError('conflict', text)
    }
    await insertResetToken(tx, { id: newId('verification'), token, userId: row.userId, expiresAt })
    await recordChange(tx, ctx, {
      action: 'member.reset_link_made',
      id,
      name: row.user.name,
      before: null,
      after: { email: row.user.email },
    })
  })
  return { url: resetUrl(ctx.deps.env, token), expiresAt: expiresAt.toISOString() }
}
