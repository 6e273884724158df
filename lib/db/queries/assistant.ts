import type { Queryable } from '@/lib/db/client'

const shown = {
  id: true,
  name: true,
  instructions: true,
  createdAt: true,
  updatedAt: true,
  knowledgeBases: { select: { knowledgeBaseId: true }, orderBy: { knowledgeBaseId: 'asc' } },
} as const

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

export async function insertAssistant(
  db: Queryable,
  workspaceId: string,
  row: { id: string; name: string; instructions: string },
): Promise<void> {
  await db.assistant.create({ data: { ...row, workspaceId }, select: { id: true } })
}

/** Undefined fields stay. False when there is no such assistant. */
export async function updateAssistant(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: { name: string | undefined; instructions: string | undefined },
): Promise<boolean> {
  const { count } = await db.assistant.updateMany({ where: { id, workspaceId }, data: change })
  return count > 0
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
