import { authorize } from '@/lib/auth/permissions'
import {
  type DocumentRow,
  findDocument,
  updateDocument as updateRow,
} from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import type { DocumentChange } from '@/lib/protocol/document'
import type { DocumentView } from '@/lib/protocol/http-views'
import { actorName } from '../actor-name'
import { recordChange } from '../audit/record'
import { checkVersion } from '../check-version'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { cutPassages, guessLanguage } from './passages'
import { refreshIndex } from './refresh-index'
import { auditedDocument, toDocument } from './view'

/** A new text without a language is taken to be in the language it looks like. */
export async function updateDocument(
  ctx: ServiceContext,
  id: string,
  { version: given, ...patch }: DocumentChange,
): Promise<DocumentView> {
  authorize(ctx, 'knowledge:write')
  const { db } = ctx.deps
  const { workspaceId } = ctx
  const { knowledgeBaseId } = await find(db, workspaceId, id)
  const { row, version } = await db.$transaction(async (tx) => {
    // Also keeps others from changing the document until the transaction ends.
    const version = await raiseKnowledgeBaseVersion(tx, workspaceId, knowledgeBaseId)
    const current = await find(tx, workspaceId, id)
    checkVersion(current, given)
    const isRewritten = patch.text !== undefined && patch.text !== current.text
    const change = { ...changeOf(current, patch), updatedBy: actorName(ctx.actor) }
    const passages = isRewritten ? cutPassages(patch.text ?? '') : undefined
    await updateRow(tx, workspaceId, id, change, passages)
    const row = await find(tx, workspaceId, id)
    await recordChange(tx, ctx, {
      action: 'document.updated',
      id,
      name: row.title,
      before: auditedDocument(current),
      after: auditedDocument(row),
    })
    return { row, version }
  })
  await refreshIndex(ctx, { knowledgeBaseId, documentIds: [id], version })
  return toDocument(row)
}

async function find(...where: Parameters<typeof findDocument>): Promise<DocumentRow> {
  const row = await findDocument(...where)
  if (!row) throw notFound('Document')
  return row
}

function changeOf(current: DocumentRow, patch: Omit<DocumentChange, 'version'>) {
  const { title, text, url, enabled } = patch
  const isRewritten = text !== undefined && text !== current.text
  const language =
    patch.language ?? (isRewritten ? guessLanguage(title ?? current.title, text) : undefined)
  const given = Object.entries({ title, text, url, language, enabled }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(given)
}
