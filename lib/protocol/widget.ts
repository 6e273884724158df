import * as z from 'zod/mini'
import { locale, requiredText } from './text'
import { widgetTexts } from './widget-texts'

export const POSITIONS = ['right', 'left'] as const
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const
export const LAUNCHER_ICONS = ['chat', 'question', 'lifebuoy', 'wave'] as const

/** A hex colour such as `#4f46e5`. */
export const accentColor = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))
/** The words beside the launcher's icon, by locale; none: the icon alone. */
export const launcherLabel = z.record(locale, requiredText(40))

/** How the widget looks. `accent` is a hex colour; texts on it are made readable by the widget. */
export const appearance = z.object({
  accent: z._default(accentColor, '#4f46e5'),
  position: z._default(z.enum(POSITIONS), 'right'),
  colorScheme: z._default(z.enum(COLOR_SCHEMES), 'auto'),
  launcher: z._default(z.enum(LAUNCHER_ICONS), 'chat'),
  launcherLabel: z._default(launcherLabel, {}),
})

/** One text per locale; readers fall back from `zh-CN` to `zh` to `en` to the first. */
export const localizedText = z.record(locale, requiredText(2000))

/** What anyone may know of a widget: baked into its script and sent with `session`. */
export const widgetSettings = z.object({
  key: z.string(),
  name: z.string(),
  assistantName: z.string(),
  /** The address of its avatar at Parley's own origin. Absent: the widget's sign of an assistant. */
  assistantAvatar: z.optional(z.string()),
  greeting: localizedText,
  suggestions: z.record(locale, z.array(requiredText(200)).check(z.maxLength(6))),
  appearance,
  /** Texts that replace the widget's own, by locale. */
  texts: z.optional(widgetTexts),
  /** When people answer: the running and the next times, in milliseconds since 1970. Absent: always. */
  openings: z.optional(z.array(z.tuple([z.number(), z.number()]))),
})

export type Appearance = z.infer<typeof appearance>
export type LocalizedText = z.infer<typeof localizedText>
export type WidgetSettings = z.infer<typeof widgetSettings>
