import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { InterruptReason } from '@/lib/reply/control'

export interface TurnConversation {
  status: 'assistant' | 'queued' | 'open' | 'resolved'
  widgetId: string
  contactId: string
  locale: string | null
  page: { url?: string; title?: string } | null
  firedRuleIds: string[]
}

export interface TurnMessageRow {
  seq: number
  author: 'visitor' | 'assistant' | 'agent' | 'system'
  authorName: string | null
  text: string
  status: 'sent' | 'streaming' | 'complete' | 'interrupted' | 'failed' | 'withdrawn'
  answered: boolean | null
  interruptedBy: InterruptReason | null
}

/** Enough for the prompt's history and for counting unanswered turns. */
const NEWEST = 60

/** A conversation with its newest spoken messages, oldest first, in one round trip. */
export async function loadTurn(
  db: Queryable,
  workspaceId: string,
  conversationId: string,
): Promise<{ conversation: TurnConversation; messages: TurnMessageRow[] } | null> {
  const rows = await db.$queryRaw<
    (Omit<TurnConversation, 'status'> &
      TurnMessageRow & { conversationStatus: TurnConversation['status'] })[]
  >(Prisma.sql`
    SELECT c."status" AS "conversationStatus", c."widgetId", c."contactId", c."locale", c."page",
      c."firedRuleIds", m.*
    FROM "Conversation" c
    LEFT JOIN LATERAL (
      SELECT "seq", "author", "authorName", "text", "status",
        ("trace"->>'answered')::boolean AS "answered", "trace"->>'interruptedBy' AS "interruptedBy"
      FROM "Message"
      WHERE "conversationId" = c."id" AND "kind" = 'text'
      ORDER BY "seq" DESC LIMIT ${NEWEST}::int
    ) m ON true
    WHERE c."id" = ${conversationId} AND c."workspaceId" = ${workspaceId}
    ORDER BY m."seq" ASC`)
  const first = rows[0]
  if (!first) return null
  const { conversationStatus, widgetId, contactId, locale, page, firedRuleIds } = first
  return {
    conversation: { status: conversationStatus, widgetId, contactId, locale, page, firedRuleIds },
    messages: rows
      .filter((row) => row.seq !== null)
      .map(({ seq, author, authorName, text, status, answered, interruptedBy }) => ({
        seq,
        author,
        authorName,
        text,
        status,
        answered,
        interruptedBy,
      })),
  }
}
