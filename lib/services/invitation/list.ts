import { authorize } from '@/lib/auth/permissions'
import { listInvitations as listRows } from '@/lib/db/queries/invitation'
import { namesOfUsers } from '@/lib/db/queries/user'
import type { ListQuery } from '@/lib/protocol/http'
import type { InvitationView } from '@/lib/protocol/members'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { FORMER_MEMBER, toInvitation } from './view'

/** Newest first, with their links: who sees them could join in the role of any. */
export async function listInvitations(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<InvitationView>> {
  authorize(ctx, 'members:write')
  const { deps, workspaceId } = ctx
  const page = { before: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(deps.db, workspaceId, page)
  const inviters = rows.map(({ inviterId }) => inviterId)
  const names = await namesOfUsers(deps.db, inviters)
  return toPage(
    rows,
    limit,
    (row) => toInvitation(deps, row, names.get(row.inviterId) ?? FORMER_MEMBER),
    (row) => row.id,
  )
}
