import { authorize } from '@/lib/auth/permissions'
import { deleteDocument as deleteRow, findDocument } from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { refreshIndex } from './refresh-index'

export async function deleteDocument(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  const { workspaceId, deps } = ctx
  const current = await findDocument(deps.db, workspaceId, id)
  if (!current) throw notFound('Document')
  const { knowledgeBaseId } = current
  const version = await deps.db.$transaction(async (tx) => {
    const version = await raiseKnowledgeBaseVersion(tx, workspaceId, knowledgeBaseId)
    if (!(await deleteRow(tx, workspaceId, id))) throw notFound('Document')
    return version
  })
  await refreshIndex(ctx, { knowledgeBaseId, documentId: id, version })
}
