import { authorize } from '@/lib/auth/permissions'
import { insertKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import type { NewKnowledgeBase } from '@/lib/protocol/http'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { toKnowledgeBase } from './view'

export async function createKnowledgeBase(
  ctx: ServiceContext,
  { name, description = '' }: NewKnowledgeBase,
): Promise<KnowledgeBaseView> {
  authorize(ctx, 'knowledge:write')
  const row = { id: newId('knowledgeBase'), name, description }
  const made = await ctx.deps.db.$transaction(async (tx) => {
    const made = await insertKnowledgeBase(tx, ctx.workspaceId, row)
    const { id } = row
    const after = { name, description }
    await recordChange(tx, ctx, { action: 'knowledge_base.created', id, name, before: null, after })
    return made
  })
  return toKnowledgeBase(made)
}
