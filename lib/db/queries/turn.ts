import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { LoadedConversation, TranscriptMessage } from '@/lib/reply/ports'

/** Enough for the prompt's history and for counting unanswered turns. */
const NEWEST = 60

/** The newest spoken messages of the conversation `c`, newest first. */
export const selectTurnMessages = Prisma.sql`
  SELECT "seq", "author", "authorName", "text", "attachments", "status",
    ("trace"->>'answered')::boolean AS "answered", "trace"->>'interruptedBy' AS "interruptedBy"
  FROM "Message"
  WHERE "conversationId" = c."id" AND "kind" = 'text'
  ORDER BY "seq" DESC LIMIT ${NEWEST}::int`

/** A conversation with its newest spoken messages, oldest first, in one round trip. */
export async function loadTurn(
  db: Queryable,
  workspaceId: string,
  conversationId: string,
): Promise<LoadedConversation | null> {
  const rows = await db.$queryRaw<
    (Omit<LoadedConversation['conversation'], 'status'> &
      TranscriptMessage & { conversationStatus: LoadedConversation['conversation']['status'] })[]
  >(Prisma.sql`
    SELECT c."status" AS "conversationStatus", c."widgetId", c."contactId", c."locale", c."page",
      c."firedRuleIds", m.*
    FROM "Conversation" c
    LEFT JOIN LATERAL (${selectTurnMessages}) m ON true
    WHERE c."id" = ${conversationId} AND c."workspaceId" = ${workspaceId}
    ORDER BY m."seq" ASC`)
  const first = rows[0]
  if (!first) return null
  const { conversationStatus, widgetId, contactId, locale, page, firedRuleIds } = first
  return {
    conversation: { status: conversationStatus, widgetId, contactId, locale, page, firedRuleIds },
    messages: rows
      .filter((row) => row.seq !== null)
      .map(({ seq, author, authorName, text, attachments, status, answered, interruptedBy }) => ({
        seq,
        author,
        authorName,
        text,
        attachments,
        status,
        answered,
        interruptedBy,
      })),
  }
}
