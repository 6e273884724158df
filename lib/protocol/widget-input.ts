import * as z from 'zod/mini'
import { businessHours } from './business-hours'
import { counter } from './numbers'
import { id, locale, maybe, requiredText } from './text'
import {
  accentColor,
  appearance,
  COLOR_SCHEMES,
  LAUNCHER_ICONS,
  launcherLabel,
  localizedText,
  POSITIONS,
} from './widget'
import { widgetTexts } from './widget-texts'

const ORIGIN = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/

const origin = z.string().check(
  z.maxLength(2000),
  z.refine(
    (value) => ORIGIN.test(value) && URL.canParse(value) && new URL(value).origin === value,
    { error: 'must be an origin such as https://shop.example, without a path' },
  ),
)

const suggestions = z.record(locale, z.array(requiredText(200)).check(z.maxLength(6)))

const changeable = {
  allowedOrigins: maybe(z.array(origin).check(z.maxLength(50))),
  greeting: maybe(localizedText),
  suggestions: maybe(suggestions),
  texts: maybe(widgetTexts),
  /** Null: people answer at any time. */
  businessHours: z.nullish(businessHours),
}

export const newWidget = z.object({
  name: requiredText(200),
  assistantId: id,
  appearance: maybe(appearance),
  ...changeable,
})

/** Absent fields stay, of `appearance` too. `version`: the one that the change was made on. */
export const widgetPatch = z.object({
  name: maybe(requiredText(200)),
  assistantId: maybe(id),
  appearance: maybe(
    z.object({
      accent: maybe(accentColor),
      position: maybe(z.enum(POSITIONS)),
      colorScheme: maybe(z.enum(COLOR_SCHEMES)),
      launcher: maybe(z.enum(LAUNCHER_ICONS)),
      launcherLabel: maybe(launcherLabel),
    }),
  ),
  ...changeable,
  version: maybe(counter),
})

export type NewWidget = z.output<typeof newWidget>
export type WidgetPatch = z.output<typeof widgetPatch>
