import * as z from 'zod/mini'
import type { AssistantColumns, AssistantRow } from '@/lib/db/queries/assistant'
import { findProfile, PROFILES } from '@/lib/model/profiles'
import { type AssistantConfig, assistantConfig } from '@/lib/protocol/assistant'
import { type AssistantTone, TONES } from '@/lib/protocol/assistant-limits'
import { ServiceError } from '../errors'

/** What visitors meet. */
export function publishedConfig(row: AssistantRow): AssistantConfig {
  return {
    name: row.name,
    avatar: row.avatar,
    tone: asTone(row.tone),
    instructions: row.instructions,
    guardrails: row.guardrails,
    languages: row.languages,
    model: row.model,
    knowledgeBaseIds: row.knowledgeBases.map((link) => link.knowledgeBaseId),
  }
}

/** What is to be published next; null where there is nothing. */
export function draftConfig(row: AssistantRow): AssistantConfig | null {
  return row.draft === null ? null : readConfig(row.draft)
}

export const newestConfig = (row: AssistantRow): AssistantConfig =>
  draftConfig(row) ?? publishedConfig(row)

/** A stored configuration; null for one of a form that is not known any more. */
export function readConfig(stored: unknown): AssistantConfig | null {
  const parsed = z.safeParse(assistantConfig, stored)
  return parsed.success ? parsed.data : null
}

export function columnsOf({
  knowledgeBaseIds: _linked,
  ...columns
}: AssistantConfig): AssistantColumns {
  return columns
}

export function isSameConfig(a: AssistantConfig, b: AssistantConfig): boolean {
  return comparable(a) === comparable(b)
}

/** Which knowledge bases counts, not their order. */
const comparable = (config: AssistantConfig) =>
  JSON.stringify([
    config.name,
    config.avatar,
    config.tone,
    config.instructions,
    config.guardrails,
    config.languages,
    config.model,
    [...config.knowledgeBaseIds].sort(),
  ])

export const asTone = (stored: string): AssistantTone =>
  TONES.find((tone) => tone === stored) ?? 'friendly'

/** Throws `invalid_input` for a model without a profile. */
export function checkModel(model: string | null): void {
  if (model === null || findProfile(model)) return
  throw new ServiceError('invalid_input', 'The model is not known', {
    fields: { model: [`may be ${Object.keys(PROFILES).join(' or ')}`] },
  })
}
