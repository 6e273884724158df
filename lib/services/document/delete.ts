import { authorize } from '@/lib/auth/permissions'
import { deleteDocument as deleteRow, findDocument } from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { refreshIndex } from './refresh-index'
import { auditedDocument } from './view'

export async function deleteDocument(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  const { workspaceId, deps } = ctx
  const current = await findDocument(deps.db, workspaceId, id)
  if (!current) throw notFound('Document')
  const { knowledgeBaseId } = current
  const version = await deps.db.$transaction(async (tx) => {
    const version = await raiseKnowledgeBaseVersion(tx, workspaceId, knowledgeBaseId)
    if (!(await deleteRow(tx, workspaceId, id))) throw notFound('Document')
    const before = auditedDocument(current)
    const { title: name } = current
    await recordChange(tx, ctx, { action: 'document.deleted', id, name, before, after: null })
    return version
  })
  await refreshIndex(ctx, { knowledgeBaseId, documentIds: [id], version })
}
