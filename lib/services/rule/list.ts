import { authorize } from '@/lib/auth/permissions'
import { listRules as listRows } from '@/lib/db/queries/escalation-rule'
import type { ListQuery } from '@/lib/protocol/http'
import type { RuleView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { numberPosition, type Page, toPage } from '../page'
import { toRule } from './view'

/** In the order in which they are evaluated. */
export async function listRules(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<RuleView>> {
  authorize(ctx, 'rules:read')
  const page = { after: numberPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toRule, (row) => row.position)
}
