-- Full-text search of conversations. Written by hand: the schema's language knows neither functions nor indexes of expressions.

-- Words as the search sees them: signs become spaces, and each Han, Hiragana, Katakana or Hangul character is a word of
-- its own. lib/protocol/search-text.ts splits what is searched for by the same characters.
CREATE FUNCTION "search_text"("value" TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE
  WHEN octet_length("value") = length("value") THEN regexp_replace("value", '[^a-zA-Z0-9]+', ' ', 'g')
  ELSE regexp_replace(
    regexp_replace("value", E'[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u007f\\u0080-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ufe30-\\ufe4f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]+', ' ', 'g'),
    E'([\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u30fa\\u30fc-\\u318f\\u31a0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff66-\\uff9f\\U00020000-\\U0003ffff])', E' \\1 ', 'g')
END;

-- A reply comes in when it is written to its end: until then its text changes every few seconds.
-- Without a list of pending entries no single message pays for the many before it.
CREATE INDEX "Message_search_idx" ON "Message" USING GIN (to_tsvector('simple', "search_text"("text"))) WITH (fastupdate = off)
  WHERE "kind" <> 'event' AND "status" NOT IN ('streaming', 'withdrawn');

CREATE INDEX "Contact_search_idx" ON "Contact"
  USING GIN (to_tsvector('simple', "search_text"(coalesce("name", '') || ' ' || coalesce("email", ''))))
  WHERE "name" IS NOT NULL OR "email" IS NOT NULL;

CREATE INDEX "Conversation_subject_search_idx" ON "Conversation" USING GIN (to_tsvector('simple', "search_text"("subject")))
  WHERE "subject" IS NOT NULL;

-- Few conversations are in somebody's hands or put off at a time: views and numbers of them stay quick beside any past.
CREATE INDEX "Conversation_mine_idx" ON "Conversation" ("workspaceId", "assigneeId", "updatedAt", "id")
  WHERE "status" <> 'resolved' AND "assigneeId" IS NOT NULL;
CREATE INDEX "Conversation_snoozed_idx" ON "Conversation" ("snoozedUntil") WHERE "snoozedUntil" IS NOT NULL;
