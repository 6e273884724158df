import { authorize } from '@/lib/auth/permissions'
import { updateKnowledgeBase as updateRow } from '@/lib/db/queries/knowledge-base'
import type { KnowledgeBasePatch } from '@/lib/protocol/http'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { getKnowledgeBase } from './get'

export async function updateKnowledgeBase(
  ctx: ServiceContext,
  id: string,
  { name, description }: KnowledgeBasePatch,
): Promise<KnowledgeBaseView> {
  authorize(ctx, 'knowledge:write')
  const found = await updateRow(ctx.deps.db, ctx.workspaceId, id, { name, description })
  if (!found) throw notFound('Knowledge base')
  ctx.deps.config.invalidate(ctx.workspaceId)
  return getKnowledgeBase({ ...ctx, actor: { type: 'system' } }, id)
}
