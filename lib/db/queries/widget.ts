import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { BusinessHours } from '@/lib/protocol/business-hours'
import type { Appearance, LocalizedText } from '@/lib/protocol/widget'
import type { WidgetTexts } from '@/lib/protocol/widget-texts'

const shown = {
  id: true,
  key: true,
  name: true,
  assistantId: true,
  allowedOrigins: true,
  appearance: true,
  greeting: true,
  suggestions: true,
  texts: true,
  businessHours: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  sightings: {
    orderBy: { lastSeenAt: 'desc' },
    take: 1,
    select: { origin: true, lastSeenAt: true },
  },
} as const satisfies Prisma.WidgetSelect

/** In the order of making, `take` at most, those after the id `after`; never with their secrets. */
export function listWidgets(
  db: Queryable,
  workspaceId: string,
  page: { after?: string | undefined; take: number },
) {
  return db.widget.findMany({
    where: { workspaceId, ...(page.after && { id: { gt: page.after } }) },
    orderBy: { id: 'asc' },
    take: page.take,
    select: shown,
  })
}

export function findWidget(db: Queryable, workspaceId: string, id: string) {
  return db.widget.findFirst({ where: { id, workspaceId }, select: shown })
}

export type WidgetRow = NonNullable<Awaited<ReturnType<typeof findWidget>>>

/** The widget as it is, and stays until the transaction ends. */
export async function lockWidget(tx: Queryable, workspaceId: string, id: string) {
  await tx.$queryRaw`
    SELECT "id" FROM "Widget" WHERE "id" = ${id} AND "workspaceId" = ${workspaceId} FOR UPDATE`
  return findWidget(tx, workspaceId, id)
}

export interface WidgetFields {
  name: string
  assistantId: string
  allowedOrigins: string[]
  appearance: Appearance
  greeting: LocalizedText
  suggestions: Record<string, string[]>
  texts: WidgetTexts
  businessHours: BusinessHours | null
}

/** `secret` is encrypted. */
export function insertWidget(
  db: Queryable,
  workspaceId: string,
  row: WidgetFields & { id: string; key: string; secret: string },
) {
  return db.widget.create({ data: { ...stored(row), workspaceId }, select: shown })
}

/** Raises the version. */
export function updateWidget(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: Partial<WidgetFields> & { secret?: string },
) {
  return db.widget.update({
    where: { id, workspaceId },
    data: { ...stored(change), version: { increment: 1 } },
    select: shown,
  })
}

/** A JSON column tells the database's null from JSON's. */
function stored<T extends Partial<WidgetFields>>({ businessHours, ...rest }: T) {
  if (businessHours === undefined) return rest
  return { ...rest, businessHours: businessHours ?? Prisma.DbNull }
}

/** Deletes a widget that has no conversation; false otherwise, or when there is no such widget. */
export async function deleteUnusedWidget(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const { count } = await db.widget.deleteMany({
    where: { id, workspaceId, conversations: { none: {} } },
  })
  return count > 0
}

/** How many of the ids are the workspace's. */
export function countWidgets(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<number> {
  return db.widget.count({ where: { workspaceId, id: { in: [...ids] } } })
}

export async function listWidgetIds(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.widget.findMany({ where: { workspaceId }, select: { id: true } })
  return rows.map(({ id }) => id)
}
