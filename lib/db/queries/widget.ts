import type { Queryable } from '@/lib/db/client'
import type { Appearance, LocalizedText } from '@/lib/protocol/widget'

const shown = {
  id: true,
  key: true,
  name: true,
  assistantId: true,
  allowedOrigins: true,
  appearance: true,
  greeting: true,
  suggestions: true,
  createdAt: true,
  updatedAt: true,
} as const

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

export interface WidgetFields {
  name: string
  assistantId: string
  allowedOrigins: string[]
  appearance: Appearance
  greeting: LocalizedText
  suggestions: Record<string, string[]>
}

/** `secret` is encrypted. */
export function insertWidget(
  db: Queryable,
  workspaceId: string,
  row: WidgetFields & { id: string; key: string; secret: string },
) {
  return db.widget.create({ data: { ...row, workspaceId }, select: shown })
}

/** False when there is no such widget. */
export async function updateWidget(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: Partial<WidgetFields> & { secret?: string },
): Promise<boolean> {
  const { count } = await db.widget.updateMany({ where: { id, workspaceId }, data: change })
  return count > 0
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
