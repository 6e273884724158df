import { authorize } from '@/lib/auth/permissions'
import { insertKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import type { NewKnowledgeBase } from '@/lib/protocol/http'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import type { ServiceContext } from '../context'
import { toKnowledgeBase } from './view'

export async function createKnowledgeBase(
  ctx: ServiceContext,
  { name, description = '' }: NewKnowledgeBase,
): Promise<KnowledgeBaseView> {
  authorize(ctx, 'knowledge:write')
  const row = { id: newId('knowledgeBase'), name, description }
  return toKnowledgeBase(await insertKnowledgeBase(ctx.deps.db, ctx.workspaceId, row))
}
