import { authorize } from '@/lib/auth/permissions'
import type { AssistantPatch, AssistantView } from '@/lib/protocol/assistant'
import type { ServiceContext } from '../context'
import { changeDraft } from './change-draft'
import { checkModel, newestConfig } from './config'
import { ownKnowledgeBases } from './knowledge'

/** Changes the draft: visitors meet it once it is published. */
export function updateAssistant(
  ctx: ServiceContext,
  id: string,
  { version, ...patch }: AssistantPatch,
): Promise<AssistantView> {
  authorize(ctx, 'settings:write')
  checkModel(patch.model ?? null)
  return changeDraft(ctx, {
    id,
    version,
    action: 'assistant.updated',
    async next(tx, row) {
      const newest = newestConfig(row)
      return {
        name: patch.name ?? newest.name,
        avatar: patch.avatar === undefined ? newest.avatar : patch.avatar,
        tone: patch.tone ?? newest.tone,
        instructions: patch.instructions ?? newest.instructions,
        guardrails: patch.guardrails ?? newest.guardrails,
        languages: patch.languages ? [...new Set(patch.languages)] : newest.languages,
        model: patch.model === undefined ? newest.model : patch.model,
        knowledgeBaseIds: patch.knowledgeBaseIds
          ? await ownKnowledgeBases(tx, ctx.workspaceId, patch.knowledgeBaseIds)
          : newest.knowledgeBaseIds,
      }
    },
  })
}
