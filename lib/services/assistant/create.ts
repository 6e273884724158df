import { authorize } from '@/lib/auth/permissions'
import { findAssistant } from '@/lib/db/queries/assistant'
import type { AssistantConfig, AssistantView, NewAssistant } from '@/lib/protocol/assistant'
import { newId } from '@/lib/protocol/ids'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { checkModel } from './config'
import { insertPublished, PLAIN_CONFIG } from './insert'
import { ownKnowledgeBases } from './knowledge'
import { publisherOf } from './publisher'
import { toAssistant } from './view'

/** A new assistant is published at once: no widget uses it yet. */
export async function createAssistant(
  ctx: ServiceContext,
  given: NewAssistant,
): Promise<AssistantView> {
  authorize(ctx, 'settings:write')
  const config: AssistantConfig = {
    name: given.name,
    avatar: given.avatar ?? PLAIN_CONFIG.avatar,
    tone: given.tone ?? PLAIN_CONFIG.tone,
    instructions: given.instructions ?? PLAIN_CONFIG.instructions,
    guardrails: given.guardrails ?? PLAIN_CONFIG.guardrails,
    languages: [...new Set(given.languages ?? [])],
    model: given.model ?? PLAIN_CONFIG.model,
    knowledgeBaseIds: given.knowledgeBaseIds ?? [],
  }
  checkModel(config.model)
  const { workspaceId, deps, actor } = ctx
  const id = newId('assistant')
  const row = await deps.db.$transaction(async (tx) => {
    const knowledgeBaseIds = await ownKnowledgeBases(tx, workspaceId, config.knowledgeBaseIds)
    const made = { ...config, knowledgeBaseIds }
    await insertPublished(tx, workspaceId, id, made, publisherOf(actor))
    await recordChange(tx, ctx, {
      action: 'assistant.created',
      id,
      name: made.name,
      before: null,
      after: made,
    })
    return findAssistant(tx, workspaceId, id)
  })
  deps.config.invalidate(workspaceId)
  if (!row) throw notFound('Assistant')
  return toAssistant(row)
}
