import type { Queryable } from '@/lib/db/client'
import {
  type AssistantRow,
  findAssistant,
  lockAssistant,
  saveDraft,
} from '@/lib/db/queries/assistant'
import type { AssistantConfig, AssistantView } from '@/lib/protocol/assistant'
import { recordChange } from '../audit/record'
import { checkVersion } from '../check-version'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { isSameConfig, newestConfig, publishedConfig } from './config'
import { toAssistant } from './view'

interface DraftChange {
  id: string
  /** The version it was made on. */
  version: number | undefined
  action: `assistant.${string}`
  /** The new draft; null for none. */
  next(tx: Queryable, row: AssistantRow): Promise<AssistantConfig | null>
}

/** Changes what is to be published next. A draft that says what is published already is none. */
export async function changeDraft(
  ctx: ServiceContext,
  { id, version, action, next }: DraftChange,
): Promise<AssistantView> {
  const { workspaceId, deps } = ctx
  const row = await deps.db.$transaction(async (tx) => {
    const current = await lockAssistant(tx, workspaceId, id)
    if (!current) throw notFound('Assistant')
    checkVersion(current, version)
    const before = newestConfig(current)
    const published = publishedConfig(current)
    const after = (await next(tx, current)) ?? published
    const draft = isSameConfig(after, published) ? null : after
    const isNothing = isSameConfig(after, before) && (draft === null) === (current.draft === null)
    if (isNothing) return current
    await saveDraft(tx, workspaceId, id, draft)
    await recordChange(tx, ctx, { action, id, name: after.name, before, after })
    return findAssistant(tx, workspaceId, id)
  })
  if (!row) throw notFound('Assistant')
  return toAssistant(row)
}
