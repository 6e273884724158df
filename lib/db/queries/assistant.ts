import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/protocol/ids'

const shown = {
  id: true,
  name: true,
  avatar: true,
  tone: true,
  instructions: true,
  guardrails: true,
  languages: true,
  model: true,
  draft: true,
  version: true,
  publishedNumber: true,
  publishedAt: true,
  createdAt: true,
  updatedAt: true,
  knowledgeBases: { select: { knowledgeBaseId: true }, orderBy: { knowledgeBaseId: 'asc' } },
} as const

/** What visitors meet, but for the knowledge bases, which are linked. */
export interface AssistantColumns {
  name: string
  avatar: string | null
  tone: string
  instructions: string
  guardrails: string
  languages: string[]
  model: string | null
}

/** In the order of making, `take` at most, those after the id `after`. */
export function listAssistants(
  db: Queryable,
  workspaceId: string,
  page: { after?: string | undefined; take: number },
) {
  return db.assistant.findMany({
    where: { workspaceId, ...(page.after && { id: { gt: page.after } }) },
    orderBy: { id: 'asc' },
    take: page.take,
    select: shown,
  })
}

export function findAssistant(db: Queryable, workspaceId: string, id: string) {
  return db.assistant.findFirst({ where: { id, workspaceId }, select: shown })
}

export type AssistantRow = NonNullable<Awaited<ReturnType<typeof findAssistant>>>

/** Holds other changes of the assistant back until the transaction ends. Null when there is no such assistant. */
export async function lockAssistant(
  tx: Queryable,
  workspaceId: string,
  id: string,
): Promise<AssistantRow | null> {
  await tx.$queryRaw`
    SELECT "id" FROM "Assistant" WHERE "id" = ${id} AND "workspaceId" = ${workspaceId} FOR UPDATE`
  return findAssistant(tx, workspaceId, id)
}

/** Published from the start, as number 1. */
export async function insertAssistant(
  db: Queryable,
  workspaceId: string,
  row: AssistantColumns & { id: string },
): Promise<void> {
  const published = { publishedNumber: 1, publishedAt: new Date() }
  await db.assistant.create({ data: { ...row, ...published, workspaceId }, select: { id: true } })
}

/** Null where nothing is left to publish. Raises the version. */
export async function saveDraft(
  tx: Queryable,
  workspaceId: string,
  id: string,
  draft: object | null,
): Promise<void> {
  await tx.assistant.updateMany({
    where: { id, workspaceId },
    data: { draft: draft ?? Prisma.DbNull, version: { increment: 1 } },
  })
}

/** What was drafted is what visitors meet from now on. Raises the version. */
export async function publishAssistant(
  tx: Queryable,
  workspaceId: string,
  id: string,
  columns: AssistantColumns,
  publishedNumber: number,
): Promise<void> {
  await tx.assistant.updateMany({
    where: { id, workspaceId },
    data: {
      ...columns,
      publishedNumber,
      publishedAt: new Date(),
      draft: Prisma.DbNull,
      version: { increment: 1 },
    },
  })
}

/** Makes these, all of the assistant's own workspace, the knowledge bases it answers from. */
export async function linkKnowledgeBases(
  tx: Queryable,
  workspaceId: string,
  assistantId: string,
  knowledgeBaseIds: readonly string[],
): Promise<void> {
  await tx.assistantKnowledgeBase.deleteMany({
    where: { assistantId, assistant: { workspaceId } },
  })
  await tx.assistantKnowledgeBase.createMany({
    data: knowledgeBaseIds.map((knowledgeBaseId) => ({ assistantId, knowledgeBaseId })),
  })
}

export interface NewAssistantVersion {
  assistantId: string
  number: number
  config: object
  note: string
  publishedById: string | null
  publishedBy: string
  createdAt?: Date
}

export async function insertAssistantVersion(
  tx: Queryable,
  workspaceId: string,
  row: NewAssistantVersion,
): Promise<void> {
  await tx.assistantVersion.create({ data: { ...row, id: newId('assistantVersion'), workspaceId } })
}

/** Newest first, `take` at most, those before the number `before`. */
export function listAssistantVersions(
  db: Queryable,
  workspaceId: string,
  assistantId: string,
  page: { before?: number | undefined; take: number },
) {
  return db.assistantVersion.findMany({
    where: {
      workspaceId,
      assistantId,
      ...(page.before !== undefined && { number: { lt: page.before } }),
    },
    orderBy: { number: 'desc' },
    take: page.take,
  })
}

export function findAssistantVersion(
  db: Queryable,
  workspaceId: string,
  assistantId: string,
  number: number,
) {
  return db.assistantVersion.findFirst({ where: { workspaceId, assistantId, number } })
}
