import type { Queryable } from '@/lib/db/client'

/** What a new workspace was made with, and the newest conversation. One query after the other: PGlite has one connection. */
export async function findFirstThings(db: Queryable, workspaceId: string) {
  const where = { workspaceId }
  const orderBy = { id: 'asc' } as const
  const workspace = await db.workspace.findUnique({
    where: { id: workspaceId },
    select: { metadata: true },
  })
  const assistant = await db.assistant.findFirst({
    where,
    orderBy,
    select: { id: true, name: true },
  })
  const knowledgeBase = await db.knowledgeBase.findFirst({
    where,
    orderBy,
    select: { id: true, _count: { select: { documents: true } } },
  })
  const widget = await db.widget.findFirst({
    where,
    orderBy,
    select: {
      id: true,
      key: true,
      allowedOrigins: true,
      version: true,
      sightings: {
        orderBy: { lastSeenAt: 'desc' },
        take: 1,
        select: { origin: true, lastSeenAt: true },
      },
    },
  })
  const conversation = await db.conversation.findFirst({
    where,
    orderBy: { id: 'desc' },
    select: {
      id: true,
      messages: {
        where: { author: 'visitor' },
        orderBy: { seq: 'asc' },
        take: 1,
        select: { text: true },
      },
    },
  })
  return { workspace, assistant, knowledgeBase, widget, conversation }
}

/** What is kept beside a workspace, as it stays until the transaction ends. */
export async function lockWorkspaceMetadata(
  tx: Queryable,
  workspaceId: string,
): Promise<string | null> {
  await tx.$queryRaw`SELECT "id" FROM "Workspace" WHERE "id" = ${workspaceId} FOR UPDATE`
  const found = await tx.workspace.findUnique({
    where: { id: workspaceId },
    select: { metadata: true },
  })
  return found?.metadata ?? null
}

export async function saveWorkspaceMetadata(
  db: Queryable,
  workspaceId: string,
  metadata: string,
): Promise<void> {
  await db.workspace.update({
    where: { id: workspaceId },
    data: { metadata },
    select: { id: true },
  })
}
