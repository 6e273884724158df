import type { WidgetRow } from '@/lib/db/queries/widget'
import type { WidgetView } from '@/lib/protocol/http-views'
import { appearance, type LocalizedText } from '@/lib/protocol/widget'

/** Never with the secret: that is shown where it is made. */
export function toWidget(row: WidgetRow): WidgetView {
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
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
