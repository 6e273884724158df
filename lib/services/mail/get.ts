import { authorize, isAllowed } from '@/lib/auth/permissions'
import { findMail } from '@/lib/db/queries/mail'
import { ownsAllWorkspacesOf } from '@/lib/db/queries/member'
import { findUserByEmail } from '@/lib/db/queries/user'
import type { MailView } from '@/lib/protocol/mails'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { INVITATION_MAIL } from '../invitation/create'
import { RESET_MAIL } from '../password/mail-reset-link'
import { toMailRow } from './view'

export async function getMail(ctx: ServiceContext, id: string): Promise<MailView> {
  authorize(ctx, 'mails:read')
  const row = await findMail(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Mail')
  const linksHidden = !(await maySeeLinks(ctx, row))
  const text = linksHidden ? row.text.replace(/https?:\/\/\S+/g, '•••') : row.text
  return { ...toMailRow(row), text, linksHidden }
}

/**
 * Who holds such a link becomes whoever it was made for. Where the mail did not go out, somebody must hand it on: for
 * invitations who may invite, for passwords an owner of all the person's workspaces.
 */
async function maySeeLinks(
  { actor, deps }: ServiceContext,
  { kind, status, to }: { kind: string; status: string; to: string },
): Promise<boolean> {
  if (kind !== RESET_MAIL && kind !== INVITATION_MAIL) return true
  if (actor.type !== 'user' || !isAllowed(actor, 'members:write')) return false
  if (kind === INVITATION_MAIL) return true
  const user = status !== 'sent' && (await findUserByEmail(deps.db, to))
  return user ? ownsAllWorkspacesOf(deps.db, actor.userId, user.id) : false
}
