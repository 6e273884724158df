import { authorize } from '@/lib/auth/permissions'
import { findKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toKnowledgeBase } from './view'

export async function getKnowledgeBase(
  ctx: ServiceContext,
  id: string,
): Promise<KnowledgeBaseView> {
  authorize(ctx, 'knowledge:read')
  const row = await findKnowledgeBase(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Knowledge base')
  return toKnowledgeBase(row)
}
