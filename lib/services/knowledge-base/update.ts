import { authorize } from '@/lib/auth/permissions'
import {
  findKnowledgeBase,
  updateKnowledgeBase as updateRow,
} from '@/lib/db/queries/knowledge-base'
import type { KnowledgeBasePatch } from '@/lib/protocol/http'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toKnowledgeBase } from './view'

export async function updateKnowledgeBase(
  ctx: ServiceContext,
  id: string,
  { name, description }: KnowledgeBasePatch,
): Promise<KnowledgeBaseView> {
  authorize(ctx, 'knowledge:write')
  const { deps, workspaceId } = ctx
  const row = await deps.db.$transaction(async (tx) => {
    const current = await findKnowledgeBase(tx, workspaceId, id)
    await updateRow(tx, workspaceId, id, { name, description })
    const changed = await findKnowledgeBase(tx, workspaceId, id)
    if (!current || !changed) throw notFound('Knowledge base')
    await recordChange(tx, ctx, {
      action: 'knowledge_base.updated',
      id,
      name: changed.name,
      before: { name: current.name, description: current.description },
      after: { name: changed.name, description: changed.description },
    })
    return changed
  })
  deps.config.invalidate(workspaceId)
  return toKnowledgeBase(row)
}
