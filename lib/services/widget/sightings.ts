import type { Database } from '@/lib/db/client'
import { saveSighting } from '@/lib/db/queries/widget-sighting'
import type { WidgetConfig } from '../config-cache'

/** Notes where widgets are in use, behind whatever asks: nobody waits for it. */
export interface Sightings {
  /** `page` is an address; one of a site that the widget is not allowed on is ignored, a missing one too. */
  note(widget: WidgetConfig, page: string | null | undefined): void
  /** Waits for what is being written. */
  settle(): Promise<void>
}

interface Options {
  ownOrigins: () => readonly string[]
  onError: (error: unknown) => void
  now?: () => number
}

/** Each site of a widget is noted once in that time. */
const PAUSE_MS = 60_000
const MAX_REMEMBERED = 10_000
/** Where the console shows a widget to those who configure it. */
const PREVIEW = '/preview/'

export function createSightings(
  db: Database,
  { ownOrigins, onError, now = () => performance.now() }: Options,
): Sightings {
  const noted = new Map<string, number>()
  const running = new Set<Promise<void>>()

  return {
    note(widget, page) {
      if (!page || !URL.canParse(page)) return
      const { origin, pathname } = new URL(page)
      const isOwn = ownOrigins().includes(origin)
      if (isOwn ? pathname.startsWith(PREVIEW) : !widget.allowedOrigins.includes(origin)) return
      const key = `${widget.id} ${origin}`
      const before = noted.get(key)
      if (before !== undefined && now() - before < PAUSE_MS) return
      if (noted.size >= MAX_REMEMBERED) noted.clear()
      noted.set(key, now())
      // Without query and fragment, which may tell of a person. Often no more than the origin is known.
      const url = pathname === '/' ? null : (origin + pathname).slice(0, 2000)
      const write = saveSighting(db, widget.workspaceId, { widgetId: widget.id, origin, url })
        .catch(onError)
        .finally(() => running.delete(write))
      running.add(write)
    },
    async settle() {
      await Promise.all(running)
    },
  }
}
