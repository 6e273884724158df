import type { Queryable } from '@/lib/db/client'

const listed = {
  id: true,
  knowledgeBaseId: true,
  title: true,
  url: true,
  language: true,
  enabled: true,
  createdAt: true,
  updatedAt: true,
  _count: { select: { passages: true } },
} as const

const shown = { ...listed, text: true } as const

/** Newest first, `take` at most, those older than the id `before`; without their texts. */
export function listDocuments(
  db: Queryable,
  workspaceId: string,
  knowledgeBaseId: string,
  page: { before?: string | undefined; take: number },
) {
  return db.document.findMany({
    where: { workspaceId, knowledgeBaseId, ...(page.before && { id: { lt: page.before } }) },
    orderBy: { id: 'desc' },
    take: page.take,
    select: listed,
  })
}

export type DocumentListRow = Awaited<ReturnType<typeof listDocuments>>[number]

export function findDocument(db: Queryable, workspaceId: string, id: string) {
  return db.document.findFirst({ where: { id, workspaceId }, select: shown })
}

export type DocumentRow = NonNullable<Awaited<ReturnType<typeof findDocument>>>

export interface DocumentFields {
  title: string
  text: string
  url: string | null
  language: string
  enabled: boolean
}

export interface NewPassage {
  id: string
  ordinal: number
  headings: string[]
  text: string
  blocks: string[]
}

export interface NewDocumentRow extends DocumentFields {
  id: string
  knowledgeBaseId: string
  passages: readonly NewPassage[]
}

export async function insertDocuments(
  db: Queryable,
  workspaceId: string,
  documents: readonly NewDocumentRow[],
): Promise<void> {
  await db.document.createMany({
    data: documents.map(({ passages: _, ...row }) => ({ ...row, workspaceId })),
  })
  await db.passage.createMany({
    data: documents.flatMap(({ id, passages }) =>
      passages.map((passage) => ({ ...passage, documentId: id, workspaceId })),
    ),
  })
}

/** Changes a document; `passages`, where given, take the place of those it had. */
export async function updateDocument(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: Partial<DocumentFields>,
  passages: readonly NewPassage[] | undefined,
): Promise<void> {
  await db.document.updateMany({ where: { id, workspaceId }, data: change })
  if (passages === undefined) return
  await db.passage.deleteMany({ where: { documentId: id, workspaceId } })
  await db.passage.createMany({
    data: passages.map((passage) => ({ ...passage, documentId: id, workspaceId })),
  })
}

export async function deleteDocument(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const { count } = await db.document.deleteMany({ where: { id, workspaceId } })
  return count > 0
}
