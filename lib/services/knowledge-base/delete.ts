import { authorize } from '@/lib/auth/permissions'
import {
  deleteKnowledgeBase as deleteRow,
  findKnowledgeBase,
} from '@/lib/db/queries/knowledge-base'
import { findSourceFiles } from '@/lib/db/queries/source'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** With its documents and sources. Citations in older messages keep the words they rest on. */
export async function deleteKnowledgeBase(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  const { deps, workspaceId } = ctx
  const files = await deps.db.$transaction(async (tx) => {
    const current = await findKnowledgeBase(tx, workspaceId, id)
    const files = await findSourceFiles(tx, workspaceId, id)
    if (!current || !(await deleteRow(tx, workspaceId, id))) throw notFound('Knowledge base')
    const { name, description } = current
    const before = { name, description, documents: current._count.documents }
    await recordChange(tx, ctx, { action: 'knowledge_base.deleted', id, name, before, after: null })
    return files
  })
  deps.config.invalidate(workspaceId)
  await Promise.all(files.map((file) => deps.files.remove(file)))
}
