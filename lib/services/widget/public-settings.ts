import { openingsFrom } from '@/lib/protocol/openings'
import type { WidgetSettings } from '@/lib/protocol/widget'
import type { WidgetConfig } from '../config-cache'

/** What anyone may know of a widget, as of now. */
export function publicSettings(
  { settings, businessHours }: WidgetConfig,
  now = Date.now(),
): WidgetSettings {
  if (!businessHours) return settings
  return { ...settings, openings: openingsFrom(businessHours, now) }
}
