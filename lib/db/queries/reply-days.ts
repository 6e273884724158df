import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import {
  type AnalyticsRange,
  type BucketCounts,
  dayNumber,
  fromReplies,
  startOf,
} from './analytics-range'

/** What ended replies sum up to; durations as histograms. */
export interface ReplyFigures {
  replies: number
  failed: number
  costMicros: number
  inputTokens: number
  outputTokens: number
  /** Absent where no reply had a first word. */
  firstWord?: BucketCounts | null
  queue?: BucketCounts | null
  retrieval?: BucketCounts | null
  model?: BucketCounts | null
}

export interface ReplyDay {
  /** The day's place in the range, from 1. */
  day: number
  /** Of all widgets or of the one asked for, without properties where it had no replies; null: not summed up yet. */
  figures: Partial<ReplyFigures> | null
}

/** In place of a widget's number: all of them. A day is written down with this row at least. */
const ALL = 0

/** The days of the range, in order, with what was written down about them. */
export function listReplyDays(db: Queryable, range: AnalyticsRange): Promise<ReplyDay[]> {
  return db.$queryRaw<ReplyDay[]>(Prisma.sql`
    SELECT d."day", CASE WHEN a."workspaceId" IS NOT NULL THEN coalesce(w."figures", '{}') END AS "figures"
    FROM (${boundaries(range)}) d
    LEFT JOIN "ReplyDay" a ON a."widgetNumber" = ${ALL}::int AND ${isDay('a', range)}
    LEFT JOIN "ReplyDay" w ON w."widgetNumber" = ${widgetNumber(range)} AND ${isDay('w', range)}
    ORDER BY d."day"`)
}

/**
 * Sums the replies of a range up, day by day, and writes down the days of which nothing can change any more: they ended
 * an hour ago, and no reply that began before their end still runs. What a reply took and cost is fixed when it ends.
 */
export function sumUpReplies(db: Queryable, range: AnalyticsRange): Promise<ReplyDay[]> {
  const ofAll = fromReplies({ ...range, widget: undefined })
  const day = Prisma.sql`${dayNumber(range, 'm')} AS "day", m."widgetNumber" AS "widget"`
  return db.$queryRaw<ReplyDay[]>(Prisma.sql`
    WITH cells AS (
      SELECT ${day}, m."firstWordBucket" AS "firstWord", count(*) AS "n",
        count(*) FILTER (WHERE m."status" = 'failed') AS "failed", sum(m."costMicros") AS "costMicros",
        sum(m."inputTokens") AS "inputTokens", sum(m."outputTokens") AS "outputTokens"
      ${ofAll} GROUP BY 1, 2, 3),
    parts AS (
      SELECT ${day}, m."queueBucket" AS "queue", m."retrievalBucket" AS "retrieval", m."modelBucket" AS "model",
        count(*) AS "n"
      ${ofAll} GROUP BY 1, 2, GROUPING SETS ((3), (4), (5))),
    counted AS (
      SELECT "day", "widget", jsonb_build_object('replies', sum("n"), 'failed', sum("failed"),
        'costMicros', coalesce(sum("costMicros"), 0), 'inputTokens', coalesce(sum("inputTokens"), 0),
        'outputTokens', coalesce(sum("outputTokens"), 0), 'firstWord', ${histogram('firstWord')}) AS "figures"
      FROM (
        SELECT "day", coalesce("widget", ${ALL}::int) AS "widget", "firstWord", sum("n") AS "n", sum("failed") AS "failed",
          sum("costMicros") AS "costMicros", sum("inputTokens") AS "inputTokens", sum("outputTokens") AS "outputTokens"
        FROM cells GROUP BY "day", "firstWord", GROUPING SETS (("widget"), ())) c
      GROUP BY 1, 2),
    timed AS (
      SELECT "day", "widget", jsonb_build_object('queue', ${histogram('queue')}, 'retrieval', ${histogram('retrieval')},
        'model', ${histogram('model')}) AS "figures"
      FROM (
        SELECT "day", coalesce("widget", ${ALL}::int) AS "widget", "queue", "retrieval", "model", sum("n") AS "n"
        FROM parts GROUP BY "day", "queue", "retrieval", "model", GROUPING SETS (("widget"), ())) p
      GROUP BY 1, 2),
    days AS (
      SELECT d."day", d."from", d."until", coalesce(c."widget", ${ALL}::int) AS "widget",
        coalesce(c."figures" || t."figures", '{}')::json AS "figures"
      FROM (${boundaries(range)}) d LEFT JOIN (counted c JOIN timed t USING ("day", "widget")) ON c."day" = d."day"),
    written AS (
      INSERT INTO "ReplyDay" ("workspaceId", "widgetNumber", "from", "until", "figures")
      SELECT ${range.workspaceId}, "widget", "from", "until", "figures" FROM days
      WHERE "until" < now()::timestamp - interval '1 hour' AND NOT EXISTS (
        SELECT 1 FROM "Message" r
        WHERE r."status" = 'streaming' AND r."workspaceId" = ${range.workspaceId} AND r."createdAt" < "until")
      ON CONFLICT DO NOTHING)
    SELECT d."day", coalesce(f."figures", '{}') AS "figures"
    FROM (SELECT DISTINCT "day" FROM days) d
    LEFT JOIN days f ON f."day" = d."day" AND f."widget" = ${widgetNumber(range)}
    ORDER BY 1`)
}

/** Null, which no row has, for a widget that is not the workspace's. */
const widgetNumber = ({ workspaceId, widget }: AnalyticsRange) =>
  widget
    ? Prisma.sql`(SELECT "number" FROM "Widget" WHERE "id" = ${widget} AND "workspaceId" = ${workspaceId})`
    : Prisma.sql`${ALL}::int`

const isDay = (table: 'a' | 'w', { workspaceId }: AnalyticsRange) => {
  const t = Prisma.raw(table)
  return Prisma.sql`${t}."workspaceId" = ${workspaceId} AND ${t}."from" = d."from" AND ${t}."until" = d."until"`
}

const boundaries = (range: AnalyticsRange) => Prisma.sql`
  SELECT n::int AS "day", ${startOf(Prisma.sql`${range.from}::date + n::int - 1`, range)} AS "from",
    ${startOf(Prisma.sql`${range.from}::date + n::int`, range)} AS "until"
  FROM generate_series(1, ${range.to}::date - ${range.from}::date + 1) n`

const histogram = (name: string) => {
  const bucket = Prisma.raw(`"${name}"`)
  return Prisma.sql`jsonb_object_agg(${bucket}, "n") FILTER (WHERE ${bucket} IS NOT NULL)`
}
