import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import {
  type AnalyticsRange,
  type BucketCounts,
  dayNumber,
  ofWidgets,
  within,
} from './analytics-range'

export interface ConversationDay {
  /** The day's place in the range, from 1. */
  day: number
  conversations: number
  answeredAlone: number
  handedOver: number
  /** How many got each score from 1 to 5. */
  scores: number[]
}

/** Conversations by the day they began. */
export function countConversationsByDay(
  db: Queryable,
  range: AnalyticsRange,
): Promise<ConversationDay[]> {
  return db.$queryRaw<ConversationDay[]>(Prisma.sql`
    SELECT ${dayNumber(range, 'c')} AS "day", count(*)::int AS "conversations",
      count(*) FILTER (WHERE c."answeredAt" IS NOT NULL AND c."handedOverAt" IS NULL)::int AS "answeredAlone",
      count(*) FILTER (WHERE c."handedOverAt" IS NOT NULL)::int AS "handedOver",
      ARRAY[${Prisma.join([1, 2, 3, 4, 5].map(scored))}] AS "scores"
    ${fromConversations(range)} GROUP BY 1`)
}

const scored = (score: number) =>
  Prisma.sql`count(*) FILTER (WHERE c."ratingScore" = ${score}::int)::int`

export interface Responses {
  anybody: BucketCounts | null
  person: BucketCounts | null
}

/** How long conversations waited for the first answer, and after a hand-over for a person. */
export async function countResponses(db: Queryable, range: AnalyticsRange): Promise<Responses> {
  const since = (to: Prisma.Sql, from: Prisma.Sql) =>
    Prisma.sql`"latency_bucket"(date_part('epoch', ${to} - ${from}) * 1000)`
  // Grouped plainly first: only that hashes, and may run in parallel.
  const [row] = await db.$queryRaw<Responses[]>(Prisma.sql`
    SELECT jsonb_object_agg("anybody", "n") FILTER (WHERE "anybody" IS NOT NULL) AS "anybody",
      jsonb_object_agg("person", "n") FILTER (WHERE "person" IS NOT NULL) AS "person"
    FROM (
      SELECT "anybody", "person", sum("n") AS "n" FROM (
        SELECT ${since(Prisma.sql`least(c."answeredAt", c."agentRepliedAt")`, Prisma.sql`c."createdAt"`)} AS "anybody",
          CASE WHEN c."agentRepliedAt" >= c."handedOverAt"
            THEN ${since(Prisma.sql`c."agentRepliedAt"`, Prisma.sql`c."handedOverAt"`)} END AS "person",
          count(*) AS "n"
        ${fromConversations(range)} GROUP BY 1, 2) waited
      GROUP BY GROUPING SETS (("anybody"), ("person"))) counted`)
  return row ?? { anybody: null, person: null }
}

/** How many replies were found good, and not. */
export async function countRatings(
  db: Queryable,
  range: AnalyticsRange,
): Promise<{ up: number; down: number }> {
  const [row] = await db.$queryRaw<{ up: number; down: number }[]>(Prisma.sql`
    SELECT count(*) FILTER (WHERE m."rating" = 'up')::int AS "up",
      count(*) FILTER (WHERE m."rating" = 'down')::int AS "down"
    FROM "Message" m WHERE ${ofWidgets(range)} AND m."rating" IS NOT NULL AND ${within(range, 'm')}`)
  return row ?? { up: 0, down: 0 }
}

/** Why people were asked for, most frequent first, a hundred at most. */
export function countHandOvers(
  db: Queryable,
  range: AnalyticsRange,
): Promise<{ kind: 'rule' | 'model' | 'visitor'; rule: string | null; count: number }[]> {
  const join = Prisma.sql`JOIN "Conversation" c ON c."id" = e."conversationId"`
  return db.$queryRaw(Prisma.sql`
    SELECT e."kind", CASE WHEN e."kind" = 'rule' THEN e."ruleName" END AS "rule", count(*)::int AS "count"
    FROM "Escalation" e ${range.widget ? join : Prisma.empty}
    WHERE e."workspaceId" = ${range.workspaceId} AND ${within(range, 'e')} ${ofWidget(range)}
    GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 100`)
}

const fromConversations = (range: AnalyticsRange) => Prisma.sql`
  FROM "Conversation" c WHERE c."workspaceId" = ${range.workspaceId} AND ${within(range, 'c')} ${ofWidget(range)}`

const ofWidget = ({ widget }: AnalyticsRange) =>
  widget ? Prisma.sql`AND c."widgetId" = ${widget}` : Prisma.empty
