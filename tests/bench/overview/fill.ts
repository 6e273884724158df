import type { Queryable } from '@/lib/db/client'

export interface Filled {
  workspaceId: string
  widgetId: string
  conversations: number
  messages: number
  replies: number
}

/** Turns of a conversation: a question of the visitor and an answer of the assistant. */
const TURNS = 3

/**
 * A year of one workspace, set by set: conversations of six messages each, with times, usage and traces as large as real
 * ones; one in five handed over, one in ten rated.
 */
export async function fillYear(db: Queryable, messages: number): Promise<Filled> {
  const conversations = Math.round(messages / (2 * TURNS))
  await db.$executeRaw`INSERT INTO "Workspace" ("id", "name", "slug") VALUES ('ws_b', 'Bench', 'bench')`
  await db.$executeRaw`
    INSERT INTO "Assistant" ("id", "workspaceId", "name", "updatedAt") VALUES ('ast_b', 'ws_b', 'Bench', now())`
  await db.$executeRaw`
    INSERT INTO "Widget" ("id", "workspaceId", "assistantId", "key", "name", "secret", "allowedOrigins", "updatedAt")
    VALUES ('wid_b', 'ws_b', 'ast_b', 'wk_b', 'Bench', 'x', '{}', now()),
      ('wid_c', 'ws_b', 'ast_b', 'wk_c', 'Rare', 'x', '{}', now())`
  await db.$executeRaw`INSERT INTO "Contact" ("id", "workspaceId") VALUES ('con_b', 'ws_b')`
  await db.$executeRaw`
    INSERT INTO "Conversation" ("id", "workspaceId", "widgetId", "contactId", "status", "preview", "lastSeq", "rev",
      "tags", "firedRuleIds", "createdAt", "updatedAt", "answeredAt", "handedOverAt", "agentRepliedAt", "ratingScore")
    SELECT 'cnv_b' || n, 'ws_b', CASE WHEN n % 10 = 0 THEN 'wid_c' ELSE 'wid_b' END, 'con_b', 'resolved', 'Words', 6, 6,
      '{}', '{}', at, at, CASE WHEN n % 8 > 0 THEN at + interval '900 ms' + random() * interval '1 s' END,
      CASE WHEN n % 5 = 0 THEN at + interval '1 minute' END,
      CASE WHEN n % 5 = 0 THEN at + interval '1 minute' + random() * interval '1 hour' END,
      CASE WHEN n % 10 = 0 THEN 1 + n % 5 END
    FROM (SELECT n, now()::timestamp - random() * interval '365 days' AS at
      FROM generate_series(1, ${conversations}::int) n) made`
  await db.$executeRaw`
    INSERT INTO "Escalation" ("id", "workspaceId", "conversationId", "kind", "ruleName", "reason", "createdAt")
    SELECT 'esc_b' || "id", 'ws_b', "id", CASE WHEN random() < 0.5 THEN 'rule' ELSE 'visitor' END,
      CASE WHEN random() < 0.5 THEN 'Rule ' || (random() * 8)::int END, 'x', "handedOverAt"
    FROM "Conversation" WHERE "handedOverAt" IS NOT NULL`
  await db.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "conversationId", "seq", "rev", "author", "text", "status", "createdAt",
      "rating", "costMicros", "timings", "usage", "trace")
    SELECT c."id" || '_' || seq, 'ws_b', c."id", seq, seq, author::"Author", repeat('words of a message ', 12),
      s.status::"MessageStatus", c."createdAt" + seq * interval '20 s',
      CASE WHEN spoke AND random() < 0.1 THEN (CASE WHEN random() < 0.8 THEN 'up' ELSE 'down' END)::"Rating" END,
      CASE WHEN spoke THEN 2000 + (random() * 3000)::int END,
      CASE WHEN spoke THEN jsonb_build_object('loadedMs', 2 + random() * 4, 'retrievalMs', 7 + random(), 'requestMs', 9,
        'firstTokenMs', 400 + random() * 1000, 'totalMs', 3000) END,
      CASE WHEN spoke THEN jsonb_build_object('inputTokens', 2500, 'cacheReadTokens', 0, 'cacheWriteTokens', 0,
        'outputTokens', 100 + (random() * 200)::int, 'estimated', false) END,
      CASE WHEN spoke THEN jsonb_build_object('query', 'words', 'passages', repeat('x', 700)) END
    FROM "Conversation" c, generate_series(1, ${2 * TURNS}::int) seq,
      LATERAL (SELECT seq % 2 = 0 AS spoke, CASE WHEN seq % 2 = 0 THEN 'assistant' ELSE 'visitor' END AS author,
        CASE WHEN seq % 2 = 1 THEN 'sent' WHEN random() < 0.02 THEN 'failed' ELSE 'complete' END AS status) s`
  return {
    workspaceId: 'ws_b',
    widgetId: 'wid_c',
    conversations,
    messages: conversations * 2 * TURNS,
    replies: conversations * TURNS,
  }
}
