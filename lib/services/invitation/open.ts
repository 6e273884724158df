import { readInvitationToken } from '@/lib/auth/invitation-token'
import { roleOf } from '@/lib/auth/permissions'
import { findOpenInvitation, type OpenInvitationRow } from '@/lib/db/queries/invitation'
import { emailIsTaken, namesOfUsers } from '@/lib/db/queries/user'
import type { Deps } from '@/lib/deps'
import type { OpenInvitation } from '@/lib/protocol/members'
import { notFound } from '../errors'
import { FORMER_MEMBER } from './view'

/** The invitation a link is for. Throws `not_found` for one that was used, taken back or ran out. */
export async function requireInvitation(
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
  token: string,
): Promise<OpenInvitationRow> {
  const id = readInvitationToken(secrets, token)
  const row = id && (await findOpenInvitation(db, id))
  if (!row) throw notFound('Invitation')
  return row
}

/** What the page behind the link shows. */
export async function openInvitation(
  deps: Pick<Deps, 'db' | 'secrets'>,
  token: string,
): Promise<OpenInvitation> {
  const row = await requireInvitation(deps, token)
  const names = await namesOfUsers(deps.db, [row.inviterId])
  return {
    workspace: row.workspace.name,
    email: row.email,
    role: roleOf(row.role ?? ''),
    invitedBy: names.get(row.inviterId) ?? FORMER_MEMBER,
    hasAccount: await emailIsTaken(deps.db, row.email),
    expiresAt: row.expiresAt.toISOString(),
  }
}
