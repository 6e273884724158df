import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from './rows'

/** One by one: a statement that is kept ready fails once the columns of its answer change, as `c.*` does with a migration. */
const OWN_COLUMNS = Prisma.sql`
  c."id", c."workspaceId", c."widgetId", c."contactId", c."status", c."assigneeId", c."subject",
  c."preview", c."priority", c."tags", c."locale", c."page", c."lastSeq", c."rev",
  c."visitorReadSeq", c."agentReadSeq", c."agentUnread", c."queuedAt", c."waitingSince",
  c."snoozedUntil", c."resolvedAt", c."firedRuleIds", c."ratingScore", c."ratingComment",
  c."createdAt", c."updatedAt"`

/**
 * Selects `ConversationRow`s, and `more` columns, from `source`, which has the columns of "Conversation". A contact that
 * the same statement makes cannot be seen by it yet, hence the outer join.
 */
export const selectConversations = (source: Prisma.Sql, more = Prisma.empty) => Prisma.sql`
  SELECT ${OWN_COLUMNS},
    ct."name" AS "contactName", ct."email" AS "contactEmail",
    u."name" AS "assigneeName", u."image" AS "assigneeImage",
    w."name" AS "widgetName",
    (SELECT count(*)::int FROM "Message" m
      WHERE m."conversationId" = c."id" AND m."seq" > c."visitorReadSeq" AND m."kind" = 'text'
        AND m."author" IN ('assistant', 'agent') AND m."status" NOT IN ('streaming', 'withdrawn')
    ) AS "visitorUnread",
    CASE WHEN c."status" = 'queued' THEN (
      SELECT count(*)::int + 1 FROM "Conversation" q
      WHERE q."workspaceId" = c."workspaceId" AND q."status" = 'queued' AND q."queuedAt" < c."queuedAt"
    ) END AS "queuePosition"
    ${more}
  FROM ${source} c
  LEFT JOIN "Contact" ct ON ct."id" = c."contactId"
  JOIN "Widget" w ON w."id" = c."widgetId"
  LEFT JOIN "User" u ON u."id" = c."assigneeId"`

/** What a row of the inbox shows: counting for its visitor would cost every row a look at the queue and at its messages. */
export type ConversationListRow = Omit<
  ConversationRow,
  'visitorUnread' | 'queuePosition' | 'widgetName'
>

/** Selects `ConversationListRow`s, and `more` columns, from `source`, which has the columns of "Conversation". */
export const selectListRows = (source: Prisma.Sql, more = Prisma.empty) => Prisma.sql`
  SELECT ${OWN_COLUMNS},
    ct."name" AS "contactName", ct."email" AS "contactEmail",
    u."name" AS "assigneeName", u."image" AS "assigneeImage" ${more}
  FROM ${source} c
  JOIN "Contact" ct ON ct."id" = c."contactId"
  LEFT JOIN "User" u ON u."id" = c."assigneeId"`

export const CONVERSATION = Prisma.sql`"Conversation"`
