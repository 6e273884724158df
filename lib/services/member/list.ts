import { authorize } from '@/lib/auth/permissions'
import { listMembers as listRows } from '@/lib/db/queries/member'
import type { ListQuery } from '@/lib/protocol/http'
import type { MemberView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toMember } from './view'

export async function listMembers(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<MemberView>> {
  authorize(ctx, 'members:read')
  const page = { after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toMember, (row) => row.id)
}
