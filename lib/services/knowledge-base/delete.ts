import { authorize } from '@/lib/auth/permissions'
import { deleteKnowledgeBase as deleteRow } from '@/lib/db/queries/knowledge-base'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** With its documents. Citations in older messages keep the words they rest on. */
export async function deleteKnowledgeBase(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  if (!(await deleteRow(ctx.deps.db, ctx.workspaceId, id))) throw notFound('Knowledge base')
  ctx.deps.config.invalidate(ctx.workspaceId)
}
