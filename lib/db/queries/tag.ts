import type { Queryable } from '@/lib/db/client'
import type { TagColor } from '@/lib/protocol/tags'

export interface TagRow {
  id: string
  name: string
  color: TagColor
  createdAt: Date
}

export interface CountedTagRow extends TagRow {
  conversations: number
}

const shown = { id: true, name: true, color: true, createdAt: true } as const

/** The palette is the services' to keep. */
const asTagRow = (row: unknown) => row as TagRow

/** By name, `take` at most, those behind the name `after`, each with how many conversations carry it. */
export function listTags(
  db: Queryable,
  workspaceId: string,
  page: { after?: string | undefined; take: number },
): Promise<CountedTagRow[]> {
  return db.$queryRaw<CountedTagRow[]>`
    SELECT t."id", t."name", t."color", t."createdAt", coalesce(sum(c."count"), 0)::int AS "conversations"
    FROM (
      SELECT * FROM "Tag"
      WHERE "workspaceId" = ${workspaceId} AND lower("name") > lower(${page.after ?? ''})
      ORDER BY lower("name") LIMIT ${page.take}::int
    ) t
    LEFT JOIN (
      SELECT unnest("tags") AS "tag", "count" FROM (
        SELECT "tags", count(*) AS "count" FROM "Conversation"
        WHERE "workspaceId" = ${workspaceId} AND "tags" <> '{}' GROUP BY "tags") together
    ) c ON c."tag" = t."name"
    GROUP BY t."id", t."name", t."color", t."createdAt" ORDER BY lower(t."name")`
}

export async function findTag(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<TagRow | null> {
  return asTagRow(await db.tag.findFirst({ where: { id, workspaceId }, select: shown }))
}

/** Capital letters make no difference. */
export async function findTagByName(
  db: Queryable,
  workspaceId: string,
  name: string,
): Promise<TagRow | null> {
  const [row] = await db.$queryRaw<TagRow[]>`
    SELECT "id", "name", "color", "createdAt" FROM "Tag"
    WHERE "workspaceId" = ${workspaceId} AND lower("name") = lower(${name}) LIMIT 1`
  return row ?? null
}

export function countTags(db: Queryable, workspaceId: string): Promise<number> {
  return db.tag.count({ where: { workspaceId } })
}

export async function countTagged(
  db: Queryable,
  workspaceId: string,
  name: string,
): Promise<number> {
  return db.conversation.count({ where: { workspaceId, tags: { has: name } } })
}

export async function insertTag(
  db: Queryable,
  workspaceId: string,
  row: { id: string; name: string; color: TagColor },
): Promise<TagRow> {
  return asTagRow(await db.tag.create({ data: { ...row, workspaceId }, select: shown }))
}

/** Undefined fields stay. Null when there is no such tag. */
export async function updateTag(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: { name: string | undefined; color: TagColor | undefined },
): Promise<TagRow | null> {
  const [row] = await db.tag.updateManyAndReturn({
    where: { id, workspaceId },
    data: change,
    select: shown,
  })
  return row ? asTagRow(row) : null
}

export async function deleteTag(db: Queryable, workspaceId: string, id: string): Promise<void> {
  await db.tag.deleteMany({ where: { id, workspaceId } })
}

/** Gives all conversations that carry a tag its new name; with null they carry it no more. */
export async function retagConversations(
  tx: Queryable,
  workspaceId: string,
  from: string,
  to: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Conversation" SET "rev" = "rev" + 1, "tags" = CASE
      WHEN ${to}::text IS NULL OR ${to}::text = ANY("tags") THEN array_remove("tags", ${from})
      ELSE array_replace("tags", ${from}, ${to}) END
    WHERE "workspaceId" = ${workspaceId} AND ${from} = ANY("tags")`
}
