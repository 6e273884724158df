-- CreateIndex
CREATE INDEX "Conversation_workspaceId_priority_updatedAt_id_idx" ON "Conversation"("workspaceId", "priority", "updatedAt", "id");

-- The longest wait first, those who do not wait at the end. Written by hand: as the order of the query says it.
CREATE INDEX "Conversation_waiting_idx" ON "Conversation" ("workspaceId", (coalesce("waitingSince", 'infinity'::timestamp)), "id");
