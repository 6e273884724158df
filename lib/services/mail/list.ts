import { authorize } from '@/lib/auth/permissions'
import { listMails as listRows } from '@/lib/db/queries/mail'
import type { ListQuery } from '@/lib/protocol/http'
import type { MailRowView } from '@/lib/protocol/mails'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toMailRow } from './view'

/** Newest first, without their texts. */
export async function listMails(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<MailRowView>> {
  authorize(ctx, 'mails:read')
  const page = { before: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toMailRow, (row) => row.id)
}
