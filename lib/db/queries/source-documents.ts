import type { Queryable } from '@/lib/db/client'
import { insertDocuments, type NewDocumentRow, updateDocument } from './document'

/** A document of a source, ready to be stored. */
export interface SourceDocument extends Omit<NewDocumentRow, 'enabled' | 'knowledgeBaseId'> {
  sourceKey: string
}

/** Documents stored in one statement: enough to be quick, few enough for PostgreSQL's limit on parameters. */
const BATCH = 200

export interface Replaced {
  added: number
  changed: number
  removed: number
  /** All that were touched. */
  ids: string[]
}

/**
 * Makes a source's documents those given, by their keys: what is the same stays untouched, what changed keeps its id, what
 * is not there any more goes. Call it in a transaction.
 */
export async function replaceSourceDocuments(
  db: Queryable,
  {
    workspaceId,
    knowledgeBaseId,
    id: sourceId,
  }: { workspaceId: string; knowledgeBaseId: string; id: string },
  documents: readonly SourceDocument[],
): Promise<Replaced> {
  const known = await db.document.findMany({
    where: { workspaceId, sourceId },
    select: { id: true, sourceKey: true, title: true, text: true, url: true, language: true },
  })
  const byKey = new Map(known.map((row) => [row.sourceKey, row]))
  const added: SourceDocument[] = []
  const changed: SourceDocument[] = []
  for (const document of documents) {
    const before = byKey.get(document.sourceKey)
    byKey.delete(document.sourceKey)
    if (!before) added.push(document)
    else if (!isSame(before, document)) changed.push({ ...document, id: before.id })
  }
  const gone = [...byKey.values()].map(({ id }) => id)
  await db.document.deleteMany({ where: { workspaceId, id: { in: gone } } })
  for (let at = 0; at < added.length; at += BATCH) {
    await insertDocuments(
      db,
      workspaceId,
      added.slice(at, at + BATCH).map((document) => ({
        ...document,
        knowledgeBaseId,
        sourceId,
        enabled: true,
      })),
    )
  }
  for (const document of changed) await change(db, workspaceId, document)
  return {
    added: added.length,
    changed: changed.length,
    removed: gone.length,
    ids: [...added, ...changed].map(({ id }) => id).concat(gone),
  }
}

type Compared = Pick<SourceDocument, 'title' | 'text' | 'url' | 'language'>

const isSame = (a: Compared, b: Compared) =>
  a.title === b.title && a.text === b.text && a.url === b.url && a.language === b.language

async function change(db: Queryable, workspaceId: string, document: SourceDocument): Promise<void> {
  const { id, title, text, url, language, passages } = document
  const fields = { title, text, url, language, updatedBy: null }
  await updateDocument(db, workspaceId, id, fields, passages)
}

export function countSourceDocuments(
  db: Queryable,
  workspaceId: string,
  sourceId: string,
): Promise<number> {
  return db.document.count({ where: { workspaceId, sourceId } })
}
