import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationSort } from '@/lib/protocol/choices'
import { type ConversationListRow, selectListRows } from './conversation-columns'
import {
  type ConversationFilter,
  filterConditions,
  mine,
  NOT_SNOOZED,
  SNOOZED,
} from './conversation-filter'
import { behind, type ListPosition, orderBy } from './conversation-order'

export interface ListPage {
  sort: ConversationSort
  limit: number
  /** Where the page before ended. */
  position: ListPosition | null
}

/** One page of the inbox. */
export function listConversationRows(
  db: Queryable,
  workspaceId: string,
  filter: ConversationFilter,
  { sort, limit, position }: ListPage,
): Promise<ConversationListRow[]> {
  const conditions = filterConditions(workspaceId, filter)
  if (position) conditions.push(behind(sort, position))
  // The page is cut before anything is looked up for its rows.
  const page = Prisma.sql`(SELECT * FROM "Conversation" c WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${orderBy(sort)} LIMIT ${limit}::int)`
  return db.$queryRaw<ConversationListRow[]>(
    Prisma.sql`${selectListRows(page)} ORDER BY ${orderBy(sort)}`,
  )
}

/** Beyond it nobody reads a number, and counting stops. */
const MOST_COUNTED = 1000

export type ViewCounts = Record<'mine' | 'unassigned' | 'assistant' | 'snoozed' | 'unread', number>

/** How many conversations each view with a number holds, at most 1,000; `unread` of those that wait for this agent. */
export async function countViews(
  db: Queryable,
  workspaceId: string,
  userId: string | null,
): Promise<ViewCounts> {
  const count = (condition: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM (
    SELECT 1 FROM "Conversation" c WHERE c."workspaceId" = ${workspaceId} AND ${condition}
    LIMIT ${MOST_COUNTED}::int) counted)`
  const unassigned = Prisma.sql`c."status" = 'queued' AND ${NOT_SNOOZED}`
  const rows = await db.$queryRaw<ViewCounts[]>`
    SELECT ${count(mine(userId))} AS "mine", ${count(unassigned)} AS "unassigned",
      ${count(Prisma.sql`c."status" = 'assistant' AND ${NOT_SNOOZED}`)} AS "assistant",
      ${count(SNOOZED)} AS "snoozed",
      ${count(Prisma.sql`${mine(userId)} AND c."agentUnread" > 0`)}
        + ${count(Prisma.sql`${unassigned} AND c."agentUnread" > 0`)} AS "unread"`
  return rows[0] ?? { mine: 0, unassigned: 0, assistant: 0, snoozed: 0, unread: 0 }
}
