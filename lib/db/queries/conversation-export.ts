import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { SearchText } from '@/lib/protocol/search-text'
import { type ConversationListRow, selectListRows } from './conversation-columns'
import { type ConversationFilter, filterConditions } from './conversation-filter'
import { hasWords } from './conversation-search'
import { asMessageRow, type MessageRow } from './rows'

export interface ExportedConversation {
  conversation: ConversationListRow
  messages: MessageRow[]
}

/** The next conversations, oldest first: in the order in which they began, which no later change alters. */
export async function listForExport(
  db: Queryable,
  workspaceId: string,
  filter: ConversationFilter,
  search: SearchText | undefined,
  after: { createdAt: Date; id: string } | null,
  take: number,
): Promise<ExportedConversation[]> {
  const conditions = filterConditions(workspaceId, filter)
  if (search) conditions.push(hasWords(workspaceId, search))
  if (after) {
    conditions.push(
      Prisma.sql`(c."createdAt", c."id") > (${after.createdAt}::timestamp, ${after.id})`,
    )
  }
  const page = Prisma.sql`(SELECT * FROM "Conversation" c WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c."createdAt", c."id" LIMIT ${take}::int)`
  const rows = await db.$queryRaw<ConversationListRow[]>(
    Prisma.sql`${selectListRows(page)} ORDER BY c."createdAt", c."id"`,
  )
  const messages = await db.message.findMany({
    where: {
      workspaceId,
      conversationId: { in: rows.map(({ id }) => id) },
      status: { not: 'withdrawn' },
    },
    orderBy: [{ conversationId: 'asc' }, { seq: 'asc' }],
  })
  const said = new Map<string, MessageRow[]>(rows.map(({ id }) => [id, []]))
  for (const message of messages) said.get(message.conversationId)?.push(asMessageRow(message))
  return rows.map((conversation) => ({
    conversation,
    messages: said.get(conversation.id) ?? [],
  }))
}
