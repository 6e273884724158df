import type { AssistantRow } from '@/lib/db/queries/assistant'
import type { AssistantView } from '@/lib/protocol/assistant'
import { newestConfig, publishedConfig } from './config'

export function toAssistant(row: AssistantRow): AssistantView {
  return {
    id: row.id,
    ...newestConfig(row),
    hasDraft: row.draft !== null,
    published: {
      ...publishedConfig(row),
      number: row.publishedNumber,
      publishedAt: row.publishedAt?.toISOString() ?? null,
    },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
