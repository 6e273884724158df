import { authorize, roleOf } from '@/lib/auth/permissions'
import { listMembers as listRows, type MemberRow } from '@/lib/db/queries/member'
import type { ListQuery } from '@/lib/protocol/http'
import type { MemberView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'

export async function listMembers(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<MemberView>> {
  authorize(ctx, 'members:read')
  const page = { after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toMember, (row) => row.id)
}

function toMember(row: MemberRow): MemberView {
  return {
    id: row.id,
    userId: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: roleOf(row.role),
    createdAt: row.createdAt.toISOString(),
  }
}
