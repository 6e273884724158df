-- Where a duration falls in a histogram whose bounds grow by 2 %: exp(b / 50) to exp((b + 1) / 50) milliseconds.
-- Not STRICT and without greatest(), so that it stays null for null and is written into the queries that call it.
CREATE FUNCTION "latency_bucket"("ms" DOUBLE PRECISION) RETURNS SMALLINT
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor(ln(CASE WHEN "ms" < 0.1 THEN 0.1 ELSE "ms" END) * 50)::smallint;

-- AlterTable
ALTER TABLE "Widget" ADD COLUMN     "number" SERIAL NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Widget_number_key" ON "Widget"("number");

DROP INDEX "Message_replies_idx";

-- AlterTable
ALTER TABLE "Message" DROP COLUMN "firstWordMs",
DROP COLUMN "modelMs",
DROP COLUMN "queueMs",
DROP COLUMN "retrievalMs",
ADD COLUMN     "widgetNumber" INTEGER,
ADD COLUMN     "queueBucket" SMALLINT GENERATED ALWAYS AS (CASE WHEN "timings"->>'firstTokenMs' IS NOT NULL
  THEN "latency_bucket"(("timings"->>'loadedMs')::float8) END) STORED,
ADD COLUMN     "retrievalBucket" SMALLINT GENERATED ALWAYS AS (CASE WHEN "timings"->>'firstTokenMs' IS NOT NULL
  THEN "latency_bucket"(("timings"->>'retrievalMs')::float8 - ("timings"->>'loadedMs')::float8) END) STORED,
ADD COLUMN     "modelBucket" SMALLINT GENERATED ALWAYS AS ("latency_bucket"(("timings"->>'firstTokenMs')::float8 - ("timings"->>'retrievalMs')::float8)) STORED,
ADD COLUMN     "firstWordBucket" SMALLINT GENERATED ALWAYS AS ("latency_bucket"(("timings"->>'firstTokenMs')::float8)) STORED;

-- What was said before this column was there.
UPDATE "Message" m SET "widgetNumber" = w."number" FROM "Conversation" c JOIN "Widget" w ON w."id" = c."widgetId"
WHERE c."id" = m."conversationId" AND m."author" = 'assistant' AND m."kind" = 'text';

ALTER TABLE "Message" ADD CONSTRAINT "Message_widgetNumber_check"
CHECK ("author" <> 'assistant' OR "kind" <> 'text' OR "widgetNumber" IS NOT NULL);

-- What a day's replies sum up to is read from this index alone: numbers only, because what each entry costs is its columns
-- and its width. A reply comes in when it has ended.
CREATE INDEX "Message_replies_idx" ON "Message" ("widgetNumber", "createdAt")
INCLUDE ("status", "costMicros", "inputTokens", "outputTokens", "queueBucket", "retrievalBucket", "modelBucket", "firstWordBucket")
WHERE "author" = 'assistant' AND "kind" = 'text' AND "status" NOT IN ('streaming', 'withdrawn');

-- Ratings come, change and go long after the reply, so that they are counted apart.
CREATE INDEX "Message_rated_idx" ON "Message" ("widgetNumber", "createdAt") INCLUDE ("rating") WHERE "rating" IS NOT NULL;

-- CreateTable
CREATE TABLE "ReplyDay" (
    "workspaceId" TEXT NOT NULL,
    "widgetNumber" INTEGER NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "figures" JSON NOT NULL,

    CONSTRAINT "ReplyDay_pkey" PRIMARY KEY ("workspaceId","widgetNumber","from","until")
);

-- AddForeignKey
ALTER TABLE "ReplyDay" ADD CONSTRAINT "ReplyDay_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows of the past that are written, changed or deleted after all, such as imported ones, make a new sum necessary. The
-- conditions keep this away from what visitors wait for.
-- \073 is a semicolon: the engine that applies migrations would end the statement at a plain one.
CREATE FUNCTION "forget_reply_days"() RETURNS TRIGGER LANGUAGE plpgsql AS E'
BEGIN
  DELETE FROM "ReplyDay"
  WHERE "workspaceId" = coalesce(NEW."workspaceId", OLD."workspaceId")
    AND "from" <= coalesce(NEW."createdAt", OLD."createdAt") AND "until" > coalesce(NEW."createdAt", OLD."createdAt")\073
  RETURN NULL\073
END';

CREATE TRIGGER "Message_inserted_late" AFTER INSERT ON "Message" FOR EACH ROW
WHEN (NEW."author" = 'assistant' AND NEW."status" NOT IN ('streaming', 'withdrawn') AND NEW."createdAt" < now()::timestamp - interval '1 hour')
EXECUTE FUNCTION "forget_reply_days"();

CREATE TRIGGER "Message_deleted" AFTER DELETE ON "Message" FOR EACH ROW
WHEN (OLD."author" = 'assistant')
EXECUTE FUNCTION "forget_reply_days"();

CREATE TRIGGER "Message_changed_late" AFTER UPDATE OF "status", "costMicros", "usage", "timings" ON "Message" FOR EACH ROW
WHEN (OLD."author" = 'assistant' AND OLD."status" <> 'streaming')
EXECUTE FUNCTION "forget_reply_days"();

-- How many conversations carry each tag is counted from this index alone, which leaves those without tags out.
CREATE INDEX "Conversation_tagged_idx" ON "Conversation" ("workspaceId") INCLUDE ("tags") WHERE "tags" <> '{}';
