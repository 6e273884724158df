import type { Queryable } from '@/lib/db/client'
import { newId } from '@/lib/protocol/ids'

export interface Sighting {
  widgetId: string
  origin: string
  /** Null keeps the page that is known. */
  url: string | null
}

/** Notes that a widget is in use on a site, now. */
export async function saveSighting(
  db: Queryable,
  workspaceId: string,
  { widgetId, origin, url }: Sighting,
): Promise<void> {
  const lastSeenAt = new Date()
  await db.widgetSighting.upsert({
    where: { widgetId_origin: { widgetId, origin } },
    create: { id: newId('widgetSighting'), workspaceId, widgetId, origin, url, lastSeenAt },
    update: { lastSeenAt, ...(url && { url }) },
    select: { id: true },
  })
}

/** Those of one widget, the latest first. A widget has few: only allowed origins are noted. */
export function listSightings(db: Queryable, workspaceId: string, widgetId: string) {
  return db.widgetSighting.findMany({
    where: { workspaceId, widgetId },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
    select: { origin: true, url: true, firstSeenAt: true, lastSeenAt: true },
  })
}
