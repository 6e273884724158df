import { authorize } from '@/lib/auth/permissions'
import type { Queryable } from '@/lib/db/client'
import {
  type AssistantRow,
  findAssistant,
  insertAssistantVersion,
  linkKnowledgeBases,
  lockAssistant,
  publishAssistant as publishRow,
} from '@/lib/db/queries/assistant'
import { findKnowledgeBaseVersions } from '@/lib/db/queries/knowledge-base'
import type { AssistantView, PublishBody } from '@/lib/protocol/assistant'
import { recordChange } from '../audit/record'
import { checkVersion } from '../check-version'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { columnsOf, draftConfig, publishedConfig } from './config'
import { publisherOf } from './publisher'
import { toAssistant } from './view'

/** Lets visitors meet the draft, and keeps it as a version. Without a draft nothing changes. */
export async function publishAssistant(
  ctx: ServiceContext,
  id: string,
  { note = '', version }: PublishBody,
): Promise<AssistantView> {
  authorize(ctx, 'settings:write')
  const { workspaceId, deps, actor } = ctx
  const row = await deps.db.$transaction(async (tx) => {
    const current = await lockAssistant(tx, workspaceId, id)
    if (!current) throw notFound('Assistant')
    checkVersion(current, version)
    const draft = draftConfig(current)
    if (!draft) return current
    // One that was deleted since it was drafted is no reason to refuse the rest.
    const known = await findKnowledgeBaseVersions(tx, workspaceId, draft.knowledgeBaseIds)
    const config = { ...draft, knowledgeBaseIds: known.map((base) => base.id) }
    const number = (await keepFirst(tx, workspaceId, current)) + 1
    await publishRow(tx, workspaceId, id, columnsOf(config), number)
    await linkKnowledgeBases(tx, workspaceId, id, config.knowledgeBaseIds)
    const by = publisherOf(actor)
    await insertAssistantVersion(tx, workspaceId, {
      assistantId: id,
      number,
      config,
      note: note.trim(),
      publishedById: by.id,
      publishedBy: by.name,
    })
    const before = { ...publishedConfig(current), number: current.publishedNumber }
    await recordChange(tx, ctx, {
      action: 'assistant.published',
      id,
      name: config.name,
      before,
      after: { ...config, number },
    })
    return findAssistant(tx, workspaceId, id)
  })
  deps.config.invalidate(workspaceId)
  if (!row) throw notFound('Assistant')
  return toAssistant(row)
}

/** What was there before versions were kept becomes the first, so that it can be restored. The newest number. */
async function keepFirst(tx: Queryable, workspaceId: string, row: AssistantRow): Promise<number> {
  if (row.publishedNumber > 0) return row.publishedNumber
  await insertAssistantVersion(tx, workspaceId, {
    assistantId: row.id,
    number: 1,
    config: publishedConfig(row),
    note: '',
    publishedById: null,
    publishedBy: 'Parley',
    createdAt: row.createdAt,
  })
  return 1
}
