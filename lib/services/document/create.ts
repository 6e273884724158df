import { authorize } from '@/lib/auth/permissions'
import { findDocument, insertDocuments } from '@/lib/db/queries/document'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import type { NewDocument } from '@/lib/protocol/http'
import type { DocumentView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { cutPassages, guessLanguage } from './passages'
import { refreshIndex } from './refresh-index'
import { toDocument } from './view'

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
    passages: cutPassages(text),
  }
  const { row, version } = await ctx.deps.db.$transaction(async (tx) => {
    const version = await raiseKnowledgeBaseVersion(tx, ctx.workspaceId, knowledgeBaseId)
    if (version === null) throw notFound('Knowledge base')
    await insertDocuments(tx, ctx.workspaceId, [document])
    return { row: await findDocument(tx, ctx.workspaceId, id), version }
  })
  await refreshIndex(ctx, { knowledgeBaseId, documentId: id, version })
  if (!row) throw notFound('Document')
  return toDocument(row)
}
