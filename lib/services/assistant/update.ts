import { authorize } from '@/lib/auth/permissions'
import {
  findAssistant,
  linkKnowledgeBases,
  updateAssistant as updateRow,
} from '@/lib/db/queries/assistant'
import type { AssistantPatch } from '@/lib/protocol/http'
import type { AssistantView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { ownKnowledgeBases } from './knowledge'
import { toAssistant } from './view'

export async function updateAssistant(
  ctx: ServiceContext,
  id: string,
  { name, instructions, knowledgeBaseIds }: AssistantPatch,
): Promise<AssistantView> {
  authorize(ctx, 'settings:write')
  const { workspaceId, deps } = ctx
  const row = await deps.db.$transaction(async (tx) => {
    const found = await updateRow(tx, workspaceId, id, { name, instructions })
    if (!found) throw notFound('Assistant')
    if (knowledgeBaseIds) {
      const linked = await ownKnowledgeBases(tx, workspaceId, knowledgeBaseIds)
      await linkKnowledgeBases(tx, workspaceId, id, linked)
    }
    return findAssistant(tx, workspaceId, id)
  })
  deps.config.invalidate(workspaceId)
  if (!row) throw notFound('Assistant')
  return toAssistant(ctx, row)
}
