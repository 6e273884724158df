import * as z from 'zod/mini'
import { locale, requiredText } from './text'
import { WIDGET_TEXT_LIMITS, type WidgetTextName } from './widget-text-limits'

const MAX_LOCALES = 40
const text = (name: WidgetTextName) => z.optional(requiredText(WIDGET_TEXT_LIMITS[name]))

const overrides = z.strictObject({
  headline: text('headline'),
  intro: text('intro'),
  placeholder: text('placeholder'),
  placeholderPerson: text('placeholderPerson'),
  talkToPerson: text('talkToPerson'),
  waitingForPerson: text('waitingForPerson'),
  assistantReady: text('assistantReady'),
  person: text('person'),
  newConversation: text('newConversation'),
  resolvedStatus: text('resolvedStatus'),
  personOffered: text('personOffered'),
})

/** By locale, then by name. A name that is absent keeps the widget's own text. */
export const widgetTexts = z.record(locale, overrides).check(
  z.refine((texts) => Object.keys(texts).length <= MAX_LOCALES, {
    error: `may have at most ${MAX_LOCALES} languages`,
  }),
)
export type WidgetTexts = z.infer<typeof widgetTexts>
