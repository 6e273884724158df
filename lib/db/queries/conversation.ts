import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { CONVERSATION, selectConversations } from './conversation-columns'
import type { ConversationRow } from './rows'

interface Scope {
  workspaceId: string
  /** Only where the conversation is this contact's. */
  contactId?: string
}

const scoped = (scope: Scope) => Prisma.sql`c."workspaceId" = ${scope.workspaceId}
  ${scope.contactId ? Prisma.sql`AND c."contactId" = ${scope.contactId}` : Prisma.empty}`

export async function findConversation(
  db: Queryable,
  scope: Scope,
  id: string,
): Promise<ConversationRow | null> {
  const rows = await db.$queryRaw<ConversationRow[]>(
    Prisma.sql`${selectConversations(CONVERSATION)} WHERE c."id" = ${id} AND ${scoped(scope)}`,
  )
  return rows[0] ?? null
}

/** The contact's newest conversation with the widget that is not resolved. */
export async function findOpenConversation(
  db: Queryable,
  scope: Required<Scope>,
  widgetId: string,
): Promise<ConversationRow | null> {
  const rows = await db.$queryRaw<ConversationRow[]>(Prisma.sql`${selectConversations(CONVERSATION)}
    WHERE ${scoped(scope)} AND c."widgetId" = ${widgetId} AND c."status" <> 'resolved'
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT 1`)
  return rows[0] ?? null
}

/** The contact's conversations with the widget, newest change first, at most 100. */
export function listContactConversations(
  db: Queryable,
  scope: Required<Scope>,
  widgetId: string,
): Promise<ConversationRow[]> {
  return db.$queryRaw<ConversationRow[]>(Prisma.sql`${selectConversations(CONVERSATION)}
    WHERE ${scoped(scope)} AND c."widgetId" = ${widgetId}
    ORDER BY c."updatedAt" DESC, c."id" DESC LIMIT 100`)
}

/** Ids of the conversations that wait for a person, the longest first. */
export async function listQueuedIds(
  db: Queryable,
  workspaceId: string,
  take: number,
): Promise<string[]> {
  const rows = await db.conversation.findMany({
    where: { workspaceId, status: 'queued' },
    orderBy: { queuedAt: 'asc' },
    take,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Ids of the conversations that an agent is in charge of. */
export async function openConversationsOf(
  db: Queryable,
  workspaceId: string,
  agentId: string,
): Promise<string[]> {
  const rows = await db.conversation.findMany({
    where: { workspaceId, assigneeId: agentId, status: 'open' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Snoozed conversations, of any workspace, whose time has come: for the job that brings them back. */
export function listDueSnoozes(db: Queryable): Promise<{ id: string; workspaceId: string }[]> {
  return db.$queryRaw`SELECT "id", "workspaceId" FROM "Conversation"
    WHERE "snoozedUntil" IS NOT NULL AND "snoozedUntil" <= now()::timestamp LIMIT 100`
}
