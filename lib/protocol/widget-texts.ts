import * as z from 'zod/mini'
import { locale, requiredText } from './text'

/** The widget's texts that a company may word itself, with the most characters each may have. */
export const WIDGET_TEXT_LIMITS = {
  /** Above the greeting; none unless given. */
  headline: 80,
  intro: 500,
  placeholder: 80,
  placeholderPerson: 80,
  talkToPerson: 40,
  waitingForPerson: 60,
  assistantReady: 60,
  person: 40,
  newConversation: 40,
  resolvedStatus: 60,
  personOffered: 120,
} as const
export type WidgetTextName = keyof typeof WIDGET_TEXT_LIMITS

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
