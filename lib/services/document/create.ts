import { authorize } from '@/lib/auth/permissions'
import { findDocument, insertDocuments } from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import type { NewDocument } from '@/lib/protocol/http'
import type { DocumentView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { actorName } from '../actor-name'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { cutPassages, guessLanguage } from './passages'
import { refreshIndex } from './refresh-index'
import { auditedDocument, toDocument } from './view'

/** Saves a document and what it is searched by; the language is guessed where it is not given. */
export async function createDocument(
  ctx: ServiceContext,
  knowledgeBaseId: string,
  { title, text, url, language, enabled = true }: NewDocument,
): Promise<DocumentView> {
  authorize(ctx, 'knowledge:write')
  const id = newId('document')
  const document = {
    id,
    knowledgeBaseId,
    title,
    text,
    url: url ?? null,
    language: language ?? guessLanguage(title, text),
    enabled,
    updatedBy: actorName(ctx.actor),
    passages: cutPassages(text),
  }
  const { row, version } = await ctx.deps.db.$transaction(async (tx) => {
    const version = await raiseKnowledgeBaseVersion(tx, ctx.workspaceId, knowledgeBaseId)
    if (version === null) throw notFound('Knowledge base')
    await insertDocuments(tx, ctx.workspaceId, [document])
    const row = await findDocument(tx, ctx.workspaceId, id)
    if (!row) throw notFound('Document')
    const after = auditedDocument(row)
    await recordChange(tx, ctx, {
      action: 'document.created',
      id,
      name: title,
      before: null,
      after,
    })
    return { row, version }
  })
  await refreshIndex(ctx, { knowledgeBaseId, documentIds: [id], version })
  return toDocument(row)
}
