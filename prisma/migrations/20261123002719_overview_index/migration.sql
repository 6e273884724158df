-- DropIndex
DROP INDEX "Conversation_workspaceId_createdAt_idx";

-- What the overview counts is read from the index alone.
CREATE INDEX "Conversation_begun_idx" ON "Conversation" ("workspaceId", "createdAt")
INCLUDE ("widgetId", "answeredAt", "handedOverAt", "agentRepliedAt", "ratingScore");
