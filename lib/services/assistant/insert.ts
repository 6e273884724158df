import type { Queryable } from '@/lib/db/client'
import {
  insertAssistant,
  insertAssistantVersion,
  linkKnowledgeBases,
} from '@/lib/db/queries/assistant'
import type { AssistantConfig } from '@/lib/protocol/assistant'
import { columnsOf } from './config'

interface Publisher {
  id: string | null
  name: string
}

export const PLAIN_CONFIG: Omit<AssistantConfig, 'name'> = {
  avatar: null,
  tone: 'friendly',
  instructions: '',
  guardrails: '',
  languages: [],
  model: null,
  knowledgeBaseIds: [],
}

/** A new assistant, published as it is. The knowledge bases must be the workspace's own. Call in a transaction. */
export async function insertPublished(
  tx: Queryable,
  workspaceId: string,
  id: string,
  config: AssistantConfig,
  by: Publisher,
): Promise<void> {
  await insertAssistant(tx, workspaceId, { id, ...columnsOf(config) })
  await linkKnowledgeBases(tx, workspaceId, id, config.knowledgeBaseIds)
  await insertAssistantVersion(tx, workspaceId, {
    assistantId: id,
    number: 1,
    config,
    note: '',
    publishedById: by.id,
    publishedBy: by.name,
  })
}
