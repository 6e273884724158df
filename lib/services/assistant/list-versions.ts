import { authorize } from '@/lib/auth/permissions'
import { findAssistant, listAssistantVersions } from '@/lib/db/queries/assistant'
import type { AssistantVersionView } from '@/lib/protocol/assistant'
import type { ListQuery } from '@/lib/protocol/http'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { numberPosition, type Page, toPage } from '../page'
import { publishedConfig, readConfig } from './config'

/** What was published, newest first. */
export async function listVersions(
  ctx: ServiceContext,
  id: string,
  { limit, cursor }: ListQuery,
): Promise<Page<AssistantVersionView>> {
  authorize(ctx, 'settings:read')
  const { db } = ctx.deps
  const assistant = await findAssistant(db, ctx.workspaceId, id)
  if (!assistant) throw notFound('Assistant')
  const page = { before: numberPosition(cursor), take: limit + 1 }
  const rows = await listAssistantVersions(db, ctx.workspaceId, id, page)
  return toPage(
    rows,
    limit,
    (row) => ({
      number: row.number,
      note: row.note,
      publishedBy: row.publishedBy,
      createdAt: row.createdAt.toISOString(),
      config: readConfig(row.config) ?? publishedConfig(assistant),
      isPublished: row.number === assistant.publishedNumber,
    }),
    (row) => row.number,
  )
}
