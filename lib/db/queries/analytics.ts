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

/** Two percentiles in milliseconds, 50 and 95; null where there was nothing. */
type Percentiles = [number, number] | null

export interface ConversationDay {
  /** Null: the whole range. */
  day: string | null
  conversations: number
  answeredAlone: number
  handedOver: number
}

export interface ReplyDay {
  day: string | null
  replies: number
  failed: number
  up: number
  down: number
  costMicros: number
  inputTokens: number
  outputTokens: number
  firstWordMs: Percentiles
}

/** Conversations by the day they began, and a row for the whole range. */
export function countConversationsByDay(
  db: Queryable,
  range: AnalyticsRange,
): Promise<ConversationDay[]> {
  return db.$queryRaw<ConversationDay[]>(Prisma.sql`
    SELECT ${dayOf(range, 'c')} AS "day", count(*)::int AS "conversations",
      count(*) FILTER (WHERE c."answeredAt" IS NOT NULL AND c."handedOverAt" IS NULL)::int AS "answeredAlone",
      count(*) FILTER (WHERE c."handedOverAt" IS NOT NULL)::int AS "handedOver"
    FROM "Conversation" c WHERE ${within(range, 'c')} ${ofWidget(range, 'c')}
    GROUP BY GROUPING SETS ((1), ())`)
}

/** The assistant's replies by day, and a row for the whole range. */
export function countRepliesByDay(db: Queryable, range: AnalyticsRange): Promise<ReplyDay[]> {
  return db.$queryRaw<ReplyDay[]>(Prisma.sql`
    SELECT ${dayOf(range, 'm')} AS "day", count(*)::int AS "replies",
      count(*) FILTER (WHERE m."status" = 'failed')::int AS "failed",
      count(*) FILTER (WHERE m."rating" = 'up')::int AS "up",
      count(*) FILTER (WHERE m."rating" = 'down')::int AS "down",
      coalesce(sum(m."costMicros"), 0)::float8 AS "costMicros",
      coalesce(sum(m."inputTokens"), 0)::float8 AS "inputTokens",
      coalesce(sum(m."outputTokens"), 0)::float8 AS "outputTokens",
      ${percentiles(Prisma.sql`m."firstWordMs"`)} AS "firstWordMs"
    ${fromReplies(range)} AND m."status" <> 'withdrawn'
    GROUP BY GROUPING SETS ((1), ())`)
}

/** How long the parts of the way to the first word took. */
export async function measureFirstWord(
  db: Queryable,
  range: AnalyticsRange,
): Promise<{ queue: Percentiles; retrieval: Percentiles; model: Percentiles }> {
  const [row] = await db.$queryRaw<
    { queue: Percentiles; retrieval: Percentiles; model: Percentiles }[]
  >(Prisma.sql`
    SELECT ${percentiles(Prisma.sql`m."queueMs"`)} AS "queue",
      ${percentiles(Prisma.sql`m."retrievalMs"`)} AS "retrieval",
      ${percentiles(Prisma.sql`m."modelMs"`)} AS "model"
    ${fromReplies(range)} AND m."firstWordMs" IS NOT NULL`)
  return row ?? { queue: null, retrieval: null, model: null }
}

export interface Responses {
  anybodyMs: Percentiles
  personMs: Percentiles
  answeredByPerson: number
  scores: number[]
}

/** How fast conversations were answered, and the scores they got. */
export async function measureResponses(db: Queryable, range: AnalyticsRange): Promise<Responses> {
  const score = (value: number) =>
    Prisma.sql`count(*) FILTER (WHERE c."ratingScore" = ${value}::int)::int`
  const [row] = await db.$queryRaw<Responses[]>(Prisma.sql`
    SELECT ${percentiles(milliseconds(Prisma.sql`least(c."answeredAt", c."agentRepliedAt") - c."createdAt"`))} AS "anybodyMs",
      ${percentiles(Prisma.sql`CASE WHEN c."agentRepliedAt" >= c."handedOverAt" THEN
        ${milliseconds(Prisma.sql`c."agentRepliedAt" - c."handedOverAt"`)} END`)} AS "personMs",
      count(*) FILTER (WHERE c."agentRepliedAt" >= c."handedOverAt")::int AS "answeredByPerson",
      ARRAY[${Prisma.join([1, 2, 3, 4, 5].map(score), ', ')}] AS "scores"
    FROM "Conversation" c WHERE ${within(range, 'c')} ${ofWidget(range, 'c')}`)
  if (!row) throw new Error('an aggregate without a row')
  return row
}

/** Why people were asked for, most frequent first, a hundred at most. */
export function countHandOvers(
  db: Queryable,
  range: AnalyticsRange,
): Promise<{ kind: 'rule' | 'model' | 'visitor'; rule: string | null; count: number }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT e."kind", e."ruleName" AS "rule", count(*)::int AS "count"
    FROM "Escalation" e ${range.widget ? Prisma.sql`JOIN "Conversation" c ON c."id" = e."conversationId"` : Prisma.empty}
    WHERE ${within(range, 'e')} ${ofWidget(range, 'c')}
    GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 100`)
}

const column = (table: 'c' | 'm' | 'e') => Prisma.raw(`${table}."createdAt"`)

/** Times are stored in UTC without a zone; the bounds are computed, so that an index on the time serves. */
function within({ workspaceId, from, to, timeZone }: AnalyticsRange, table: 'c' | 'm' | 'e') {
  const start = (day: Prisma.Sql) =>
    Prisma.sql`(${day})::timestamp AT TIME ZONE ${timeZone} AT TIME ZONE 'UTC'`
  return Prisma.sql`${Prisma.raw(table)}."workspaceId" = ${workspaceId}
    AND ${column(table)} >= ${start(Prisma.sql`${from}::date`)}
    AND ${column(table)} < ${start(Prisma.sql`${to}::date + 1`)}`
}

const dayOf = ({ timeZone }: AnalyticsRange, table: 'c' | 'm') =>
  Prisma.sql`(${column(table)} AT TIME ZONE 'UTC' AT TIME ZONE ${timeZone})::date::text`

const ofWidget = ({ widget }: AnalyticsRange, table: 'c') =>
  widget ? Prisma.sql`AND ${Prisma.raw(table)}."widgetId" = ${widget}` : Prisma.empty

const fromReplies = (range: AnalyticsRange) => Prisma.sql`
  FROM "Message" m ${range.widget ? Prisma.sql`JOIN "Conversation" c ON c."id" = m."conversationId"` : Prisma.empty}
  WHERE m."author" = 'assistant' AND m."kind" = 'text' AND ${within(range, 'm')} ${ofWidget(range, 'c')}`

const percentiles = (value: Prisma.Sql) =>
  Prisma.sql`percentile_disc(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY ${value})::float8[]`

const milliseconds = (interval: Prisma.Sql) =>
  Prisma.sql`(extract(epoch FROM ${interval}) * 1000)::float8`
