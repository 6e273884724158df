import { authorize } from '@/lib/auth/permissions'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import { deleteSourceWithDocuments, findSource } from '@/lib/db/queries/source'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { refreshIndex } from '../document/refresh-index'
import { notFound } from '../errors'
import { auditedSource } from './view'

/** With the documents that came from it. An import that runs notices and ends. */
export async function deleteSource(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  const { deps, workspaceId } = ctx
  const current = await findSource(deps.db, workspaceId, id)
  if (!current) throw notFound('Source')
  const { knowledgeBaseId, name, file } = current
  const { version, documentIds } = await deps.db.$transaction(async (tx) => {
    const version = await raiseKnowledgeBaseVersion(tx, workspaceId, knowledgeBaseId)
    const documentIds = await deleteSourceWithDocuments(tx, workspaceId, id)
    if (!documentIds) throw notFound('Source')
    const before = { ...auditedSource(current), documents: documentIds.length }
    await recordChange(tx, ctx, { action: 'source.deleted', id, name, before, after: null })
    return { version, documentIds }
  })
  if (file) await deps.files.remove(file)
  await refreshIndex(ctx, { knowledgeBaseId, documentIds, version })
  deps.publish.sourceGone(workspaceId, { id, knowledgeBaseId })
}
