import { en, type LaterTexts } from './en'
import { zh } from './zh'

/** Short enough to come in all languages at once. */
export const laterTexts = (locale: string): LaterTexts => (/^zh/i.test(locale) ? zh : en)
