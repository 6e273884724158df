import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationsQuery } from '@/lib/protocol/http'
import { CONVERSATION, selectConversations } from './conversation-columns'
import type { ConversationRow } from './rows'

export interface ListPosition {
  updatedAt: Date
  id: string
}

export type ConversationFilter = Omit<ConversationsQuery, 'limit' | 'cursor'> & {
  /** The agent whose conversations `mine` means; null for API keys. */
  userId: string | null
}

/** One page of the inbox, newest change first, after `position`. */
export function listConversationRows(
  db: Queryable,
  workspaceId: string,
  filter: ConversationFilter,
  limit: number,
  position: ListPosition | null,
): Promise<ConversationRow[]> {
  const conditions = [Prisma.sql`c."workspaceId" = ${workspaceId}`, ...viewConditions(filter)]
  if (filter.status)
    conditions.push(Prisma.sql`c."status" = ${filter.status}::"ConversationStatus"`)
  if (filter.tag) conditions.push(Prisma.sql`${filter.tag} = ANY(c."tags")`)
  if (filter.assignee) conditions.push(Prisma.sql`c."assigneeId" = ${filter.assignee}`)
  if (filter.widget) conditions.push(Prisma.sql`c."widgetId" = ${filter.widget}`)
  if (filter.from) conditions.push(Prisma.sql`c."updatedAt" >= ${filter.from}::timestamp`)
  if (filter.to) conditions.push(Prisma.sql`c."updatedAt" <= ${filter.to}::timestamp`)
  if (filter.q?.trim()) conditions.push(matches(filter.q.trim()))
  if (position) {
    conditions.push(
      Prisma.sql`(c."updatedAt", c."id") < (${position.updatedAt}::timestamp, ${position.id})`,
    )
  }
  return db.$queryRaw<ConversationRow[]>(Prisma.sql`${selectConversations(CONVERSATION)}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c."updatedAt" DESC, c."id" DESC LIMIT ${limit}::int`)
}

function viewConditions({ view, userId, status }: ConversationFilter): Prisma.Sql[] {
  switch (view) {
    case 'mine':
      return [
        Prisma.sql`c."assigneeId" = ${userId}`,
        ...(status ? [] : [Prisma.sql`c."status" <> 'resolved'`]),
      ]
    case 'unassigned':
      return [Prisma.sql`c."status" = 'queued'`]
    case 'assistant':
      return [Prisma.sql`c."status" = 'assistant'`]
    case 'snoozed':
      return [Prisma.sql`c."snoozedUntil" > now()::timestamp`]
    case 'resolved':
      return [Prisma.sql`c."status" = 'resolved'`]
    case 'all':
      return []
  }
}

/** Words anywhere in a message, the contact's name or e-mail address, or the subject. */
function matches(q: string): Prisma.Sql {
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return Prisma.sql`(
    c."subject" ILIKE ${pattern} OR ct."name" ILIKE ${pattern} OR ct."email" ILIKE ${pattern}
    OR EXISTS (SELECT 1 FROM "Message" found WHERE found."conversationId" = c."id"
      AND found."status" <> 'withdrawn' AND found."text" ILIKE ${pattern}))`
}

/** How many conversations wait in each view that has a number. */
export async function countViews(
  db: Queryable,
  workspaceId: string,
  userId: string | null,
): Promise<Record<'mine' | 'unassigned' | 'assistant', number>> {
  const rows = await db.$queryRaw<Record<'mine' | 'unassigned' | 'assistant', number>[]>`
    SELECT count(*) FILTER (WHERE "assigneeId" = ${userId})::int AS "mine",
      count(*) FILTER (WHERE "status" = 'queued')::int AS "unassigned",
      count(*) FILTER (WHERE "status" = 'assistant')::int AS "assistant"
    FROM "Conversation" WHERE "workspaceId" = ${workspaceId} AND "status" <> 'resolved'`
  return rows[0] ?? { mine: 0, unassigned: 0, assistant: 0 }
}
