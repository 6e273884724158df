import { authorize } from '@/lib/auth/permissions'
import { findAssistant, insertAssistant, linkKnowledgeBases } from '@/lib/db/queries/assistant'
import type { NewAssistant } from '@/lib/protocol/http'
import type { AssistantView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { ownKnowledgeBases } from './knowledge'
import { toAssistant } from './view'

export async function createAssistant(
  ctx: ServiceContext,
  { name, instructions = '', knowledgeBaseIds = [] }: NewAssistant,
): Promise<AssistantView> {
  authorize(ctx, 'settings:write')
  const { workspaceId, deps } = ctx
  const id = newId('assistant')
  const row = await deps.db.$transaction(async (tx) => {
    const linked = await ownKnowledgeBases(tx, workspaceId, knowledgeBaseIds)
    await insertAssistant(tx, workspaceId, { id, name, instructions })
    await linkKnowledgeBases(tx, workspaceId, id, linked)
    return findAssistant(tx, workspaceId, id)
  })
  deps.config.invalidate(workspaceId)
  if (!row) throw notFound('Assistant')
  return toAssistant(ctx, row)
}
