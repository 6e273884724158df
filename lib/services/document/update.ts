import { authorize } from '@/lib/auth/permissions'
import { findDocument, updateDocument as updateRow } from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import type { DocumentPatch } from '@/lib/protocol/http'
import type { DocumentView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { cutPassages, guessLanguage } from './passages'
import { refreshIndex } from './refresh-index'
import { toDocument } from './view'

/** A new text without a language is taken to be in the language it looks like. */
export async function updateDocument(
  ctx: ServiceContext,
  id: string,
  patch: DocumentPatch,
): Promise<DocumentView> {
  authorize(ctx, 'knowledge:write')
  const { db } = ctx.deps
  const current = await findDocument(db, ctx.workspaceId, id)
  if (!current) throw notFound('Document')
  const { title, text, url, enabled } = patch
  const isRewritten = text !== undefined && text !== current.text
  const language =
    patch.language ?? (isRewritten ? guessLanguage(title ?? current.title, text) : undefined)
  const given = Object.entries({ title, text, url, language, enabled }).filter(
    ([, value]) => value !== undefined,
  )
  const passages = isRewritten ? cutPassages(text) : undefined

  const { knowledgeBaseId } = current
  const { row, version } = await db.$transaction(async (tx) => {
    const version = await raiseKnowledgeBaseVersion(tx, ctx.workspaceId, knowledgeBaseId)
    await updateRow(tx, ctx.workspaceId, id, Object.fromEntries(given), passages)
    return { row: await findDocument(tx, ctx.workspaceId, id), version }
  })
  await refreshIndex(ctx, { knowledgeBaseId, documentId: id, version })
  if (!row) throw notFound('Document')
  return toDocument(row)
}
