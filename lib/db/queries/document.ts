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
  timesCited: true,
  version: true,
  updatedBy: true,
  source: { select: { id: true, name: true, kind: true } },
  _count: { select: { passages: true } },
} as const

const shown = { ...listed, text: true } as const

interface DocumentPage {
  before?: string | undefined
  take: number
  /** Part of the title. */
  q?: string | undefined
  enabled?: boolean | undefined
  sourceId?: string | undefined
}

/** Newest first, `take` at most, those older than the id `before`; without their texts. */
export function listDocuments(
  db: Queryable,
  workspaceId: string,
  knowledgeBaseId: string,
  { before, take, q, enabled, sourceId }: DocumentPage,
) {
  return db.document.findMany({
    where: {
      workspaceId,
      knowledgeBaseId,
      ...(before && { id: { lt: before } }),
      ...(q && { title: { contains: q, mode: 'insensitive' } }),
      ...(enabled !== undefined && { enabled }),
      ...(sourceId && { sourceId }),
    },
    orderBy: { id: 'desc' },
    take,
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
  sourceId?: string
  sourceKey?: string
  updatedBy?: string | null
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

/** Changes a document and raises its version; `passages`, where given, take the place of those it had. */
export async function updateDocument(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: Partial<DocumentFields> & { updatedBy?: string | null },
  passages: readonly NewPassage[] | undefined,
): Promise<void> {
  await db.document.updateMany({
    where: { id, workspaceId },
    data: { ...change, version: { increment: 1 } },
  })
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

/** In order. */
export function findPassages(db: Queryable, workspaceId: string, documentId: string) {
  return db.passage.findMany({
    where: { workspaceId, documentId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, ordinal: true, headings: true, text: true },
  })
}

/** Counts that a reply cited these documents; it is no change of theirs. */
export async function countCited(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Document" SET "timesCited" = "timesCited" + 1
    WHERE "workspaceId" = ${workspaceId} AND "id" = ANY(${[...ids]}::text[])`
}
