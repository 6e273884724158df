import { invitationToken } from '@/lib/auth/invitation-token'
import { roleOf } from '@/lib/auth/permissions'
import type { InvitationRow } from '@/lib/db/queries/invitation'
import type { Deps } from '@/lib/deps'
import type { InvitationView } from '@/lib/protocol/members'

export function toInvitation(
  { env, secrets }: Pick<Deps, 'env' | 'secrets'>,
  row: InvitationRow,
  invitedBy: string,
): InvitationView {
  return {
    id: row.id,
    email: row.email,
    role: roleOf(row.role ?? ''),
    invitedBy,
    url: `${env.publicUrl}/invite/${invitationToken(secrets, row.id)}`,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** For whoever invited and has no account any more. */
export const FORMER_MEMBER = 'Former member'
