import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { SEED_SHARES, SEED_WORDS } from './many/words'

export interface ManyOptions {
  workspaceId: string
  widgetId: string
  /** User ids of those who answer. */
  agentIds: readonly string[]
  conversations: number
}

/** Rows made by one statement. */
const BATCH = 20_000
const TAGS = ['refund', 'delivery', 'warranty', 'vip', 'billing', 'sizes', 'bug', 'follow-up']

/**
 * Makes conversations of the last year with about five messages each, the same ones every time but for the clock. Written
 * by the database itself, a batch a statement; the search index is built once at the end.
 */
export async function seedMany(db: Database, options: ManyOptions): Promise<void> {
  const now = new Date()
  const indexes = await db.$queryRaw<{ indexname: string; indexdef: string }[]>`
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = current_schema() AND indexname IN ('Message_search_idx', 'Contact_search_idx')`
  for (const { indexname } of indexes) await db.$executeRawUnsafe(`DROP INDEX "${indexname}"`)
  try {
    for (let first = 1; first <= options.conversations; first += BATCH) {
      const last = Math.min(first + BATCH - 1, options.conversations)
      await insertBatch(db, options, now, first, last)
    }
  } finally {
    for (const { indexdef } of indexes) await db.$executeRawUnsafe(indexdef)
  }
  for (const table of ['Contact', 'Conversation', 'Message']) {
    await db.$executeRawUnsafe(`VACUUM (ANALYZE) "${table}"`)
  }
}

async function insertBatch(
  db: Database,
  { workspaceId, widgetId, agentIds, conversations }: ManyOptions,
  now: Date,
  first: number,
  last: number,
): Promise<void> {
  // Newest last, so that ids and times grow together.
  const at = Prisma.sql`(${now}::timestamp - (${conversations}::int - n) * interval '365 days' / ${conversations}::int - interval '2 hours')`
  const base = Prisma.sql`
    SELECT n, ${at} AS "createdAt",
      lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || left(md5('many' || n), 20) AS "key",
      ${languages()}[1 + ${pick('n', 1, 100)}] AS "lang",
      2 + ${pick('n', 2, 7)} AS "said", ${pick('n', 3, 1000)} AS "fate"
    FROM generate_series(${first}::int, ${last}::int) n`
  const words = Prisma.sql`
    base AS MATERIALIZED (${base}), words AS MATERIALIZED (
      SELECT base.*, w."value" AS "w" FROM base
      JOIN jsonb_each(${JSON.stringify(SEED_WORDS)}::jsonb) w ON w."key" = base."lang")`

  await db.$executeRaw`WITH ${words}
    INSERT INTO "Contact" ("id", "workspaceId", "name", "email", "locale", "createdAt", "lastSeenAt")
    SELECT 'con_' || "key", ${workspaceId},
      CASE WHEN ${pick('n', 4, 10)} < 7 THEN
        CASE WHEN "w"->>'name' = 'lastfirst' THEN ${word('last', 5)} || ${word('first', 6)}
          ELSE ${word('first', 6)} || ' ' || ${word('last', 5)} END END,
      CASE WHEN ${pick('n', 4, 10)} < 5 THEN 'visitor' || n || '@mail.example' END,
      "lang", "createdAt", "createdAt" FROM words`
  await db.$executeRaw`WITH ${words}
    INSERT INTO "Conversation" ("id", "workspaceId", "widgetId", "contactId", "status", "assigneeId", "preview", "priority",
      "tags", "locale", "lastSeq", "rev", "agentUnread", "queuedAt", "waitingSince", "snoozedUntil", "resolvedAt",
      "firedRuleIds", "createdAt", "updatedAt")
    SELECT 'cnv_' || "key", ${workspaceId}, ${widgetId}, 'con_' || "key", "status", "assignee",
      left(${said(Prisma.sql`("said" - 1 + "said" % 2)`)}, 200),
      (ARRAY['normal','normal','normal','normal','normal','normal','low','high','high','urgent'])[1 + ${pick('n', 7, 10)}]::"Priority",
      CASE WHEN ${pick('n', 8, 10)} < 4 THEN ARRAY[(${TAGS}::text[])[1 + ${pick('n', 9, TAGS.length)}]] ELSE ARRAY[]::text[] END,
      "lang", "said", "said", CASE WHEN "status" IN ('queued', 'open') THEN ${pick('n', 10, 3)} ELSE 0 END,
      CASE WHEN "status" = 'queued' THEN "updatedAt" END,
      CASE WHEN "status" = 'queued' OR ("status" = 'open' AND "said" % 2 = 1) THEN "updatedAt" END,
      CASE WHEN "status" = 'open' AND ${pick('n', 11, 8)} = 0 THEN ${now}::timestamp + (1 + ${pick('n', 12, 90)}) * interval '1 hour' END,
      CASE WHEN "status" = 'resolved' THEN "updatedAt" END, ARRAY[]::text[], "createdAt", "updatedAt"
    FROM (SELECT words.*, "createdAt" + "said" * interval '3 minutes' AS "updatedAt",
        (CASE WHEN "fate" < 8 THEN 'queued' WHEN "fate" < 30 THEN 'open' WHEN "fate" < 70 THEN 'assistant'
          ELSE 'resolved' END)::"ConversationStatus" AS "status",
        CASE WHEN "fate" BETWEEN 8 AND 29 OR "fate" > 600
          THEN (${agentIds}::text[])[1 + ${pick('n', 13, agentIds.length)}] END AS "assignee"
      FROM words) words`
  await db.$executeRaw`WITH ${words}
    INSERT INTO "Message" ("id", "workspaceId", "conversationId", "seq", "rev", "author", "authorName", "text", "status",
      "createdAt", "widgetNumber")
    SELECT 'msg_' || lpad(to_hex((extract(epoch FROM "createdAt") * 1000)::bigint + j), 12, '0') || left(md5(n || '-' || j), 20),
      ${workspaceId}, 'cnv_' || "key", j, j,
      (CASE WHEN j % 2 = 1 THEN 'visitor' WHEN j < 5 THEN 'assistant' ELSE 'agent' END)::"Author",
      CASE WHEN j % 2 = 0 AND j < 5 THEN 'Robin' END, ${said(Prisma.sql`j`)},
      (CASE WHEN j % 2 = 0 AND j < 5 THEN 'complete' ELSE 'sent' END)::"MessageStatus",
      "createdAt" + j * interval '3 minutes',
      CASE WHEN j % 2 = 0 AND j < 5 THEN (SELECT "number" FROM "Widget" WHERE "id" = ${widgetId}) END
    FROM words, generate_series(1, "said") j`
}

/** A number from 0 to `count` - 1 that follows from a row and a purpose. */
const pick = (row: 'n' | 'n * 16 + j', purpose: number, count: number) =>
  Prisma.sql`abs(hashint4((${Prisma.raw(row)}) * 64 + ${purpose}::int) % ${count}::int)`

const pickAt = (seq: Prisma.Sql, purpose: number, count: Prisma.Sql) =>
  Prisma.sql`abs(hashint4((n * 16 + ${seq}) * 64 + ${purpose}::int) % ${count})`

const word = (list: string, purpose: number) =>
  Prisma.sql`("w"->${list}->>abs(hashint4(n * 64 + ${purpose}::int) % jsonb_array_length("w"->${list})))`

/** What the message at `seq` says: visitors at odd places, the assistant and agents at even ones. */
function said(seq: Prisma.Sql): Prisma.Sql {
  const part = (list: string, purpose: number) =>
    Prisma.sql`("w"->${list}->>${pickAt(seq, purpose, Prisma.sql`jsonb_array_length("w"->${list})`)})`
  return Prisma.sql`CASE WHEN ${seq} % 2 = 0 THEN
      CASE WHEN ${seq} < 5 THEN ${part('answers', 20)} ELSE ${part('replies', 21)} END
    ELSE ${part('openings', 22)} || ${part('matters', 23)}
      || replace(${part('details', 24)}, '{number}', 'P-' || (100000 + n * 7 % 900000)) END`
}

function languages(): Prisma.Sql {
  const hundred = Object.entries(SEED_SHARES).flatMap(([lang, share]) =>
    Array<string>(share).fill(lang),
  )
  return Prisma.sql`(${hundred}::text[])`
}
