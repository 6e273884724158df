import type { AssistantRow } from '@/lib/db/queries/assistant'
import type { AssistantView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'

export function toAssistant(ctx: ServiceContext, row: AssistantRow): AssistantView {
  return {
    id: row.id,
    name: row.name,
    instructions: row.instructions,
    model: ctx.deps.model.model,
    knowledgeBaseIds: row.knowledgeBases.map((link) => link.knowledgeBaseId),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
