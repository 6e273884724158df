import { Prisma } from '@/lib/db/generated/client'

/** Days in a time zone, both included, in one workspace; one widget's alone where it is given. */
export interface AnalyticsRange {
  workspaceId: string
  from: string
  to: string
  timeZone: string
  widget?: string | undefined
}

/** Buckets of a histogram whose bounds grow by 2 %: bucket b holds exp(b / 50) to exp((b + 1) / 50) milliseconds. */
export const BUCKETS_PER_E = 50

/** How often each bucket was met, by its number; as the database writes it. */
export type BucketCounts = Record<string, number>

type Table = 'c' | 'm' | 'e'

const createdAt = (table: Table) => Prisma.raw(`${table}."createdAt"`)

/** When a day of the time zone begins, as times are stored: in UTC, without a zone. */
export const startOf = (day: Prisma.Sql, { timeZone }: AnalyticsRange) =>
  Prisma.sql`(${day})::timestamp AT TIME ZONE ${timeZone} AT TIME ZONE 'UTC'`

export const within = (range: AnalyticsRange, table: Table) => Prisma.sql`
  ${createdAt(table)} >= ${startOf(Prisma.sql`${range.from}::date`, range)}
  AND ${createdAt(table)} < ${startOf(Prisma.sql`${range.to}::date + 1`, range)}`

/** By the beginnings of all days, which are computed once: a zone's arithmetic for each row would take longer than the rest. */
export const dayNumber = (range: AnalyticsRange, table: Table) => Prisma.sql`
  width_bucket(${createdAt(table)}, (SELECT array_agg(${startOf(Prisma.sql`day`, range)} ORDER BY day)
    FROM generate_series(${range.from}::date, ${range.to}::date, interval '1 day') day))`

/** The assistant's ended replies `m` of the workspace, in the words of "Message_replies_idx". */
export const fromReplies = (range: AnalyticsRange) => Prisma.sql`
  FROM "Message" m WHERE ${ofWidgets(range)} AND m."author" = 'assistant' AND m."kind" = 'text'
    AND m."status" NOT IN ('streaming', 'withdrawn') AND ${within(range, 'm')}`

/** Messages `m` of the workspace's widgets, or of one of them. */
export const ofWidgets = ({ workspaceId, widget }: AnalyticsRange) => Prisma.sql`
  m."widgetNumber" = ANY (ARRAY(SELECT w."number" FROM "Widget" w
    WHERE w."workspaceId" = ${workspaceId} ${widget ? Prisma.sql`AND w."id" = ${widget}` : Prisma.empty}))`
