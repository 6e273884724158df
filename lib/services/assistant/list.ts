import { authorize } from '@/lib/auth/permissions'
import { listAssistants as listRows } from '@/lib/db/queries/assistant'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { ListQuery } from '@/lib/protocol/http'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toAssistant } from './view'

export async function listAssistants(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<AssistantView>> {
  authorize(ctx, 'settings:read')
  const page = { after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toAssistant, (row) => row.id)
}
