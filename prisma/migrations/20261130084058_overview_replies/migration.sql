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

-- What the overview sums up is read from this index alone: numbers only, because what each entry costs is its columns and
-- its width. A reply comes in when it has ended.
CREATE INDEX "Message_replies_idx" ON "Message" ("widgetNumber", "createdAt")
INCLUDE ("status", "rating", "costMicros", "inputTokens", "outputTokens", "queueBucket", "retrievalBucket", "modelBucket", "firstWordBucket")
WHERE "author" = 'assistant' AND "kind" = 'text' AND "status" NOT IN ('streaming', 'withdrawn');
