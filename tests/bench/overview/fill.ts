import type { Database } from '@/lib/db/client'
import { newId } from '@/lib/protocol/ids'

export interface Filled {
  workspaceId: string
  /** One in ten conversations is of this one. */
  widgetId: string
  conversations: number
  messages: number
  replies: number
}

/** Turns of a conversation: a question of the visitor and an answer of the assistant. */
const TURNS = 3
const SEARCHED = ['Message_search_idx', 'Contact_search_idx', 'Conversation_subject_search_idx']

/**
 * A year of one workspace, set by set and in the order of time: conversations of six messages each, with ids, times, usage
 * and traces as large as real ones; one in five handed over, one in ten rated. The search's indexes are left out.
 */
export async function fillYear(db: Database, messages: number): Promise<Filled> {
  const conversations = Math.round(messages / (2 * TURNS))
  const [workspaceId, assistantId, contactId] = [
    newId('workspace'),
    newId('assistant'),
    newId('contact'),
  ]
  const [often, rare] = [newId('widget'), newId('widget')]
  for (const index of SEARCHED) await db.$executeRawUnsafe(`DROP INDEX "${index}"`)
  await db.$executeRaw`INSERT INTO "Workspace" ("id", "name", "slug") VALUES (${workspaceId}, 'Bench', 'bench')`
  await db.$executeRaw`
    INSERT INTO "Assistant" ("id", "workspaceId", "name", "updatedAt") VALUES (${assistantId}, ${workspaceId}, 'Bench', now())`
  await db.$executeRaw`
    INSERT INTO "Widget" ("id", "workspaceId", "assistantId", "key", "name", "secret", "allowedOrigins", "updatedAt")
    VALUES (${often}, ${workspaceId}, ${assistantId}, 'wk_b', 'Bench', 'x', '{}', now()),
      (${rare}, ${workspaceId}, ${assistantId}, 'wk_c', 'Rare', 'x', '{}', now())`
  await db.$executeRaw`INSERT INTO "Contact" ("id", "workspaceId") VALUES (${contactId}, ${workspaceId})`
  await db.$executeRaw`
    INSERT INTO "Conversation" ("id", "workspaceId", "widgetId", "contactId", "status", "preview", "lastSeq", "rev",
      "tags", "firedRuleIds", "createdAt", "updatedAt", "answeredAt", "handedOverAt", "agentRepliedAt", "ratingScore")
    SELECT 'cnv_' || lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || left(md5(n::text), 20),
      ${workspaceId}, CASE WHEN n % 10 = 0 THEN ${rare} ELSE ${often} END, ${contactId}, 'resolved', 'Words', 6, 6,
      '{}', '{}', at, at, CASE WHEN n % 8 > 0 THEN at + interval '900 ms' + random() * interval '1 s' END,
      CASE WHEN n % 5 = 0 THEN at + interval '1 minute' END,
      CASE WHEN n % 5 = 0 THEN at + interval '1 minute' + random() * interval '1 hour' END,
      CASE WHEN n % 10 = 0 THEN 1 + n / 10 % 5 END
    FROM (SELECT n, now()::timestamp - random() * interval '365 days' AS at
      FROM generate_series(1, ${conversations}::int) n ORDER BY at) made`
  await db.$executeRaw`
    INSERT INTO "Escalation" ("id", "workspaceId", "conversationId", "kind", "ruleName", "reason", "createdAt")
    SELECT replace("id", 'cnv', 'esc'), "workspaceId", "id", CASE WHEN "ruled" THEN 'rule' ELSE 'visitor' END,
      CASE WHEN "ruled" THEN 'Rule ' || (random() * 8)::int END, 'x', "handedOverAt"
    FROM (SELECT *, random() < 0.5 AS "ruled" FROM "Conversation" WHERE "handedOverAt" IS NOT NULL ORDER BY "id") c`
  await db.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "conversationId", "seq", "rev", "author", "text", "status", "createdAt",
      "rating", "costMicros", "timings", "usage", "trace", "widgetNumber")
    SELECT 'msg_' || lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || left(md5("id" || seq), 20),
      "workspaceId", "id", seq, seq, author::"Author", repeat('words of a message ', 12),
      CASE WHEN NOT spoke THEN 'sent' WHEN random() < 0.02 THEN 'failed' ELSE 'complete' END::"MessageStatus", at,
      CASE WHEN spoke AND random() < 0.1 THEN CASE WHEN random() < 0.8 THEN 'up' ELSE 'down' END::"Rating" END,
      CASE WHEN spoke THEN 2000 + (random() * 3000)::int END,
      CASE WHEN spoke THEN jsonb_build_object('loadedMs', 2 + random() * 4, 'retrievalMs', 7 + random(), 'requestMs', 9,
        'firstTokenMs', 400 + random() * 1000, 'totalMs', 3000) END,
      CASE WHEN spoke THEN jsonb_build_object('inputTokens', 2500, 'cacheReadTokens', 0, 'cacheWriteTokens', 0,
        'outputTokens', 100 + (random() * 200)::int, 'estimated', false) END,
      CASE WHEN spoke THEN jsonb_build_object('query', 'words', 'passages', repeat('x', 700)) END,
      CASE WHEN spoke THEN (SELECT "number" FROM "Widget" w WHERE w."id" = "widgetId") END
    FROM (SELECT c."id", c."workspaceId", c."widgetId", seq, seq % 2 = 0 AS spoke, c."createdAt" + seq * interval '20 s' AS at,
        CASE WHEN seq % 2 = 0 THEN 'assistant' ELSE 'visitor' END AS author
      FROM "Conversation" c, generate_series(1, ${2 * TURNS}::int) seq ORDER BY at) said`
  return {
    workspaceId,
    widgetId: rare,
    conversations,
    messages: conversations * 2 * TURNS,
    replies: conversations * TURNS,
  }
}
