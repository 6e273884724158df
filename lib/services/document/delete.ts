import { authorize } from '@/lib/auth/permissions'
import { deleteDocument as deleteRow, findDocument } from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

export async function deleteDocument(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  const { workspaceId, deps } = ctx
  const current = await findDocument(deps.db, workspaceId, id)
  if (!current) throw notFound('Document')
  await deps.db.$transaction(async (tx) => {
    await raiseKnowledgeBaseVersion(tx, workspaceId, current.knowledgeBaseId)
    if (!(await deleteRow(tx, workspaceId, id))) throw notFound('Document')
  })
  deps.config.invalidate(workspaceId)
}
