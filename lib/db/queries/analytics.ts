import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** Days in a time zone, both included, in one workspace; one widget's alone where it is given. */
export interface AnalyticsRange {
  workspaceId: string
  from: string
  to: string
  timeZone: string
  widget?: string | undefined
}

/** Where something falls: the day's place in the range, from 1. Null where a row is about the whole range. */
type DayNumber = number | null

/** Buckets of a histogram whose bounds grow by 2 %: bucket b holds exp(b / 50) to exp((b + 1) / 50) milliseconds. */
export const BUCKETS_PER_E = 50

export interface ConversationDay {
  day: DayNumber
  conversations: number
  answeredAlone: number
  handedOver: number
}

export interface ReplyDay {
  day: DayNumber
  /** Of the time to the first word; null: all replies of the day. */
  bucket: number | null
  replies: number
  failed: number
  up: number
  down: number
  costMicros: number
  inputTokens: number
  outputTokens: number
}

/** How often a duration fell into a bucket, by the name of what was measured. */
export interface DurationCount<Name extends string> {
  name: Name
  bucket: number
  count: number
}

/** Conversations by the day they began. */
export function countConversationsByDay(
  db: Queryable,
  range: AnalyticsRange,
): Promise<ConversationDay[]> {
  return db.$queryRaw<ConversationDay[]>(Prisma.sql`
    SELECT ${dayNumber(range, 'c')} AS "day", count(*)::int AS "conversations",
      count(*) FILTER (WHERE c."answeredAt" IS NOT NULL AND c."handedOverAt" IS NULL)::int AS "answeredAlone",
      count(*) FILTER (WHERE c."handedOverAt" IS NOT NULL)::int AS "handedOver"
    FROM "Conversation" c WHERE ${within(range, 'c')} ${ofWidget(range)}
    GROUP BY 1`)
}

/** The assistant's replies by day, and within each day by the time to the first word. */
export function countRepliesByDay(db: Queryable, range: AnalyticsRange): Promise<ReplyDay[]> {
  return db.$queryRaw<ReplyDay[]>(Prisma.sql`
    SELECT ${dayNumber(range, 'm')} AS "day", ${bucketOf(Prisma.sql`m."firstWordMs"`)} AS "bucket",
      count(*)::int AS "replies",
      count(*) FILTER (WHERE m."status" = 'failed')::int AS "failed",
      count(*) FILTER (WHERE m."rating" = 'up')::int AS "up",
      count(*) FILTER (WHERE m."rating" = 'down')::int AS "down",
      coalesce(sum(m."costMicros"), 0)::float8 AS "costMicros",
      coalesce(sum(m."inputTokens"), 0)::float8 AS "inputTokens",
      coalesce(sum(m."outputTokens"), 0)::float8 AS "outputTokens"
    ${fromReplies(range)} AND m."status" <> 'withdrawn'
    GROUP BY 1, 2`)
}

export type FirstWordPart = 'queue' | 'retrieval' | 'model'

/** How long the parts of the way to the first word took. */
export function countFirstWordParts(
  db: Queryable,
  range: AnalyticsRange,
): Promise<DurationCount<FirstWordPart>[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT CASE WHEN grouping("queue") = 0 THEN 'queue' WHEN grouping("retrieval") = 0 THEN 'retrieval' ELSE 'model' END AS "name",
      coalesce("queue", "retrieval", "model") AS "bucket", count(*)::int AS "count"
    FROM (SELECT ${bucketOf(Prisma.sql`m."queueMs"`)} AS "queue",
        ${bucketOf(Prisma.sql`m."retrievalMs"`)} AS "retrieval", ${bucketOf(Prisma.sql`m."modelMs"`)} AS "model"
      ${fromReplies(range)} AND m."firstWordMs" IS NOT NULL) parts
    GROUP BY GROUPING SETS (("queue"), ("retrieval"), ("model"))`)
}

export type ResponseName = 'anybody' | 'person'

/** How long conversations waited for the first answer, and after a hand-over for a person. */
export function countResponses(
  db: Queryable,
  range: AnalyticsRange,
): Promise<DurationCount<ResponseName>[]> {
  const since = (to: Prisma.Sql, from: Prisma.Sql) =>
    bucketOf(Prisma.sql`extract(epoch FROM ${to} - ${from})::float8 * 1000`)
  return db.$queryRaw(Prisma.sql`
    SELECT CASE WHEN grouping("anybody") = 0 THEN 'anybody' ELSE 'person' END AS "name",
      coalesce("anybody", "person") AS "bucket", count(*)::int AS "count"
    FROM (SELECT ${since(Prisma.sql`least(c."answeredAt", c."agentRepliedAt")`, Prisma.sql`c."createdAt"`)} AS "anybody",
        CASE WHEN c."agentRepliedAt" >= c."handedOverAt"
          THEN ${since(Prisma.sql`c."agentRepliedAt"`, Prisma.sql`c."handedOverAt"`)} END AS "person"
      FROM "Conversation" c WHERE ${within(range, 'c')} ${ofWidget(range)}) waited
    GROUP BY GROUPING SETS (("anybody"), ("person"))
    HAVING coalesce("anybody", "person") IS NOT NULL`)
}

/** How many conversations got each score. */
export function countScores(
  db: Queryable,
  range: AnalyticsRange,
): Promise<{ score: number; count: number }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT c."ratingScore" AS "score", count(*)::int AS "count"
    FROM "Conversation" c WHERE ${within(range, 'c')} ${ofWidget(range)} AND c."ratingScore" IS NOT NULL
    GROUP BY 1`)
}

/** Why people were asked for, most frequent first, a hundred at most. */
export function countHandOvers(
  db: Queryable,
  range: AnalyticsRange,
): Promise<{ kind: 'rule' | 'model' | 'visitor'; rule: string | null; count: number }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT e."kind", e."ruleName" AS "rule", count(*)::int AS "count"
    FROM "Escalation" e ${range.widget ? joinConversation('e') : Prisma.empty}
    WHERE ${within(range, 'e')} ${ofWidget(range)}
    GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 100`)
}

type Table = 'c' | 'm' | 'e'

const createdAt = (table: Table) => Prisma.raw(`${table}."createdAt"`)

/** When a day of the time zone begins, as times are stored: in UTC, without a zone. */
const startOf = (day: Prisma.Sql, { timeZone }: AnalyticsRange) =>
  Prisma.sql`(${day})::timestamp AT TIME ZONE ${timeZone} AT TIME ZONE 'UTC'`

function within(range: AnalyticsRange, table: Table) {
  return Prisma.sql`${Prisma.raw(table)}."workspaceId" = ${range.workspaceId}
    AND ${createdAt(table)} >= ${startOf(Prisma.sql`${range.from}::date`, range)}
    AND ${createdAt(table)} < ${startOf(Prisma.sql`${range.to}::date + 1`, range)}`
}

/** By the beginnings of all days, which are computed once: a zone's arithmetic for each row would take longer than the rest. */
const dayNumber = (range: AnalyticsRange, table: Table) => Prisma.sql`
  width_bucket(${createdAt(table)}, (SELECT array_agg(${startOf(Prisma.sql`day`, range)} ORDER BY day)
    FROM generate_series(${range.from}::date, ${range.to}::date, interval '1 day') day))`

const ofWidget = ({ widget }: AnalyticsRange) =>
  widget ? Prisma.sql`AND c."widgetId" = ${widget}` : Prisma.empty

const joinConversation = (table: Table) =>
  Prisma.sql`JOIN "Conversation" c ON c."id" = ${Prisma.raw(table)}."conversationId"`

const fromReplies = (range: AnalyticsRange) => Prisma.sql`
  FROM "Message" m ${range.widget ? joinConversation('m') : Prisma.empty}
  WHERE m."author" = 'assistant' AND m."kind" = 'text' AND ${within(range, 'm')} ${ofWidget(range)}`

/** Sorting for exact percentiles would take most of the time; counting buckets does not. */
const bucketOf = (ms: Prisma.Sql) =>
  Prisma.sql`floor(ln(greatest(${ms}, 0.1)::float8) * ${BUCKETS_PER_E}::int)::int`
