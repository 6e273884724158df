import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type SearchText, splitRun } from '@/lib/protocol/search-text'
import { type ConversationListRow, selectListRows } from './conversation-columns'
import { type ConversationFilter, filterConditions } from './conversation-filter'
import type { ListPage } from './conversation-list'
import { behind, orderBy } from './conversation-order'

export interface FoundRow extends ConversationListRow {
  /** The newest message that has the words; null where contact or subject have them. */
  matchId: string | null
  matchSeq: number | null
  matchText: string | null
}

/** Conversations looked through one by one before the index is asked. */
const LOOKED_THROUGH = 500

/**
 * One page of conversations of which a message, the contact or the subject has all words. What is in many of the newest
 * conversations is found by looking through those; what is not is rare, and the index names every place quickly.
 */
export async function searchConversationRows(
  db: Queryable,
  workspaceId: string,
  filter: ConversationFilter,
  search: SearchText,
  page: ListPage,
): Promise<FoundRow[]> {
  const conditions = filterConditions(workspaceId, filter)
  if (page.position) conditions.push(behind(page.sort, page.position))
  const where = Prisma.join(conditions, ' AND ')
  const newest = await db.$queryRaw<(FoundRow & { candidates: number })[]>(
    selectFound(lookThrough(where, search, page), page, Prisma.sql`, c."candidates"`),
  )
  if (newest.length === page.limit) return newest
  const candidates = newest[0]?.candidates ?? (await countCandidates(db, where))
  if (candidates < LOOKED_THROUGH) return newest
  return db.$queryRaw<FoundRow[]>(selectFound(askIndex(workspaceId, where, search, page), page))
}

async function countCandidates(db: Queryable, where: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM (
    SELECT 1 FROM "Conversation" c WHERE ${where} LIMIT ${LOOKED_THROUGH}::int) candidates`
  return rows[0]?.count ?? 0
}

function selectFound(source: Prisma.Sql, { sort }: ListPage, more = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT found.*, m."id" AS "matchId", m."text" AS "matchText"
    FROM (${selectListRows(Prisma.sql`(${source})`, Prisma.sql`, c."matchSeq" ${more}`)}) found
    LEFT JOIN "Message" m ON m."conversationId" = found."id" AND m."seq" = found."matchSeq"
    ORDER BY ${orderByFound(sort)}`
}

/** The same order, of the table that `selectFound` makes. */
const orderByFound = (sort: ListPage['sort']) =>
  Prisma.raw(orderBy(sort).sql.replaceAll('c."', 'found."'))

function lookThrough(where: Prisma.Sql, search: SearchText, { sort, limit }: ListPage): Prisma.Sql {
  return Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT c.* FROM "Conversation" c WHERE ${where} ORDER BY ${orderBy(sort)} LIMIT ${LOOKED_THROUGH}::int)
    SELECT c.*, hit."seq" AS "matchSeq", (SELECT count(*)::int FROM newest) AS "candidates"
    FROM newest c
    JOIN "Contact" ct ON ct."id" = c."contactId"
    LEFT JOIN LATERAL (
      SELECT m."seq" FROM "Message" m
      WHERE m."conversationId" = c."id" AND ${READABLE}
        AND ${alike(Prisma.sql`m."text"`, everything(search))} AND ${vectorOf(Prisma.sql`m."text"`)} @@ ${tsQuery(search)}
      ORDER BY m."seq" DESC LIMIT 1) hit ON true
    WHERE hit."seq" IS NOT NULL
      OR (${alike(CONTACT, everything(search))} AND ${vectorOf(CONTACT)} @@ ${tsQuery(search)})
      OR (${alike(Prisma.sql`c."subject"`, everything(search))} AND ${vectorOf(Prisma.sql`c."subject"`)} @@ ${tsQuery(search)})
    ORDER BY ${orderBy(sort)} LIMIT ${limit}::int`
}

function askIndex(
  workspaceId: string,
  where: Prisma.Sql,
  search: SearchText,
  { sort, limit }: ListPage,
): Prisma.Sql {
  return Prisma.sql`
    WITH hits AS MATERIALIZED (${selectPlaces(workspaceId, search)})
    SELECT c.*, hits."seq" AS "matchSeq" FROM hits JOIN "Conversation" c ON c."id" = hits."id"
    WHERE ${where} ORDER BY ${orderBy(sort)} LIMIT ${limit}::int`
}

/** That the conversation `c` has all words somewhere. */
export const hasWords = (workspaceId: string, search: SearchText): Prisma.Sql =>
  Prisma.sql`c."id" IN (SELECT "id" FROM (${selectPlaces(workspaceId, search)}) places)`

/** Ids of conversations that have all words, by the indexes, with the newest message that has them. */
function selectPlaces(workspaceId: string, search: SearchText): Prisma.Sql {
  const query = tsQuery(search)
  const literal = (text: Prisma.Sql) => alike(text, search.literal)
  return Prisma.sql`
      SELECT "id", max("seq") AS "seq" FROM (
        SELECT m."conversationId" AS "id", m."seq" FROM "Message" m
        WHERE m."workspaceId" = ${workspaceId} AND ${READABLE}
          AND ${vectorOf(Prisma.sql`m."text"`)} @@ ${query} AND ${literal(Prisma.sql`m."text"`)}
        UNION ALL
        SELECT of."id", NULL FROM "Contact" ct JOIN "Conversation" of ON of."contactId" = ct."id"
        WHERE ct."workspaceId" = ${workspaceId} AND (ct."name" IS NOT NULL OR ct."email" IS NOT NULL)
          AND ${vectorOf(CONTACT)} @@ ${query} AND ${literal(CONTACT)}
        UNION ALL
        SELECT c."id", NULL FROM "Conversation" c
        WHERE c."workspaceId" = ${workspaceId} AND c."subject" IS NOT NULL
          AND ${vectorOf(Prisma.sql`c."subject"`)} @@ ${query} AND ${literal(Prisma.sql`c."subject"`)}
      ) places GROUP BY "id"`
}

/** What is in the index of messages: said as the index says it, or it is not used. */
const READABLE = Prisma.sql`m."kind" <> 'event' AND m."status" NOT IN ('streaming', 'withdrawn')`

/** As the index of contacts has it. */
const CONTACT = Prisma.sql`coalesce(ct."name", '') || ' ' || coalesce(ct."email", '')`

const vectorOf = (text: Prisma.Sql) => Prisma.sql`to_tsvector('simple', "search_text"(${text}))`

/** Characters of a stretch without spaces are asked for one by one; `alike` sees to it that they stand together. */
function tsQuery({ words, open, literal }: SearchText): Prisma.Sql {
  const asked = [
    ...words.map((word, index) => `'${word}'${open && index === words.length - 1 ? ':*' : ''}`),
    ...literal.flatMap(splitRun).map((character) => `'${character}'`),
  ]
  return Prisma.sql`to_tsquery('simple', ${[...new Set(asked)].join(' & ')})`
}

const everything = ({ words, literal }: SearchText) => [...words, ...literal]

function alike(text: Prisma.Sql, parts: readonly string[]): Prisma.Sql {
  if (parts.length === 0) return Prisma.sql`true`
  const patterns = parts.map((part) => `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  return Prisma.sql`(${text}) ILIKE ALL (${patterns}::text[])`
}
