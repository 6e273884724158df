import type { WidgetRow } from '@/lib/db/queries/widget'
import type { BusinessHours } from '@/lib/protocol/business-hours'
import type { WidgetView } from '@/lib/protocol/http-views'
import { appearance, type LocalizedText } from '@/lib/protocol/widget'
import type { WidgetTexts } from '@/lib/protocol/widget-texts'

/** Never with the secret: that is shown where it is made. */
export function toWidget(row: WidgetRow): WidgetView {
  const [seen] = row.sightings
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    assistantId: row.assistantId,
    allowedOrigins: row.allowedOrigins,
    appearance: appearance.parse(row.appearance),
    // JSON columns are filled by parsed input only.
    greeting: row.greeting as LocalizedText,
    suggestions: row.suggestions as Record<string, string[]>,
    texts: row.texts as WidgetTexts,
    businessHours: row.businessHours as BusinessHours | null,
    lastSeen: seen ? { origin: seen.origin, at: seen.lastSeenAt.toISOString() } : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** What the audit log keeps of a widget. */
export function auditedWidget(row: WidgetRow) {
  const { lastSeen, version, createdAt, updatedAt, ...kept } = toWidget(row)
  return kept
}
