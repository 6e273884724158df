-- DropIndex
DROP INDEX "Message_workspaceId_createdAt_idx";

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "agentRepliedAt" TIMESTAMP(3),
ADD COLUMN     "answeredAt" TIMESTAMP(3),
ADD COLUMN     "handedOverAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Message"
ADD COLUMN     "queueMs" REAL GENERATED ALWAYS AS (("timings"->>'loadedMs')::real) STORED,
ADD COLUMN     "retrievalMs" REAL GENERATED ALWAYS AS (("timings"->>'retrievalMs')::real - ("timings"->>'loadedMs')::real) STORED,
ADD COLUMN     "modelMs" REAL GENERATED ALWAYS AS (("timings"->>'firstTokenMs')::real - ("timings"->>'retrievalMs')::real) STORED,
ADD COLUMN     "firstWordMs" REAL GENERATED ALWAYS AS (("timings"->>'firstTokenMs')::real) STORED,
ADD COLUMN     "inputTokens" INTEGER GENERATED ALWAYS AS (("usage"->>'inputTokens')::int + ("usage"->>'cacheReadTokens')::int + ("usage"->>'cacheWriteTokens')::int) STORED,
ADD COLUMN     "outputTokens" INTEGER GENERATED ALWAYS AS (("usage"->>'outputTokens')::int) STORED;

-- What the overview sums up is read from the index alone.
CREATE INDEX "Message_replies_idx" ON "Message" ("workspaceId", "createdAt")
INCLUDE ("conversationId", "status", "rating", "costMicros", "queueMs", "retrievalMs", "modelMs", "firstWordMs", "inputTokens", "outputTokens")
WHERE "author" = 'assistant' AND "kind" = 'text';

-- What happened before these columns were there.
UPDATE "Conversation" c SET
  "handedOverAt" = (SELECT min(e."createdAt") FROM "Escalation" e WHERE e."conversationId" = c."id"),
  "agentRepliedAt" = (SELECT min(m."createdAt") FROM "Message" m WHERE m."conversationId" = c."id" AND m."author" = 'agent' AND m."kind" = 'text'),
  "answeredAt" = (SELECT min(m."createdAt") FROM "Message" m WHERE m."conversationId" = c."id" AND m."author" = 'assistant'
    AND m."kind" = 'text' AND m."status" = 'complete' AND m."trace"->>'answered' = 'true');
