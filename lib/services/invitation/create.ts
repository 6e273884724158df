import { authorize } from '@/lib/auth/permissions'
import { insertInvitation, isInvited } from '@/lib/db/queries/invitation'
import { isMemberEmail } from '@/lib/db/queries/member'
import { findWorkspace, lockWorkspace } from '@/lib/db/queries/workspace'
import type { ConsoleLocale } from '@/lib/i18n/locales'
import { MAIL_TEXTS } from '@/lib/mail/texts'
import { newId } from '@/lib/protocol/ids'
import type { MadeInvitation, NewInvitation } from '@/lib/protocol/members'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { requireAgent } from '../conversation/actor'
import { ServiceError } from '../errors'
import { toInvitation } from './view'

export const INVITATION_DAYS = 7
export const INVITATION_MAIL = 'invitation'

/** Makes an invitation and mails its link, in the language of whoever invites. */
export async function createInvitation(
  ctx: ServiceContext,
  { email, role }: NewInvitation,
  locale: ConsoleLocale,
): Promise<MadeInvitation> {
  authorize(ctx, 'members:write')
  const inviter = requireAgent(ctx)
  const { deps, workspaceId } = ctx
  const row = await deps.db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    if (await isMemberEmail(tx, workspaceId, email)) throw taken('is a member already')
    if (await isInvited(tx, workspaceId, email)) throw taken('is invited already')
    const id = newId('invitation')
    const expiresAt = new Date(Date.now() + INVITATION_DAYS * 24 * 3600_000)
    const fields = { id, email, role, inviterId: inviter.userId, expiresAt }
    await recordChange(tx, ctx, {
      action: 'invitation.created',
      id,
      name: email,
      before: null,
      after: { email, role },
    })
    return insertInvitation(tx, workspaceId, fields)
  })
  const view = toInvitation(deps, row, inviter.name)
  const workspace = await findWorkspace(deps.db, workspaceId)
  const text = MAIL_TEXTS[locale].invitation({
    workspace: workspace?.name ?? 'Parley',
    inviter: inviter.name,
    url: view.url,
    days: INVITATION_DAYS,
  })
  const mail = await deps.mail.send({ workspaceId, kind: INVITATION_MAIL, to: email, ...text })
  return { ...view, mail }
}

const taken = (problem: string) =>
  new ServiceError('conflict', `This person ${problem}`, { fields: { email: [problem] } })
