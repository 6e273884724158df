import * as z from 'zod/mini'

/** Takes out what PostgreSQL cannot store: NUL characters and lone surrogates. */
export function cleanText(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
}

/** The first `max` UTF-16 units of a text, one fewer where that would tear a character apart. */
export function cutText(text: string, max: number): string {
  const cut = text.slice(0, max)
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

const BLANK = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Whether nothing of a text can be seen: white space, control characters, and what has no width. */
export const isBlank = (text: string): boolean => BLANK.test(text)

const cleaned = z.pipe(z.string(), z.transform(cleanText))

/** Text of at most `max` UTF-16 units once cleaned; white space alone is refused. */
export function requiredText(max: number) {
  return z.pipe(
    cleaned,
    z.string().check(
      z.maxLength(max),
      z.refine((text) => !isBlank(text), { error: 'must not be blank' }),
    ),
  )
}

/** Text of at most `max` UTF-16 units once cleaned; may be empty. */
export function freeText(max: number) {
  return z.pipe(cleaned, z.string().check(z.maxLength(max)))
}

type Mini = z.core.$ZodType

/** An optional field for which `null` counts as absent. */
export function maybe<T extends Mini>(schema: T) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  )
}

/** An http(s) address of at most 2,000 characters. */
export const webUrl = z.pipe(
  freeText(2000),
  z.string().check(
    z.refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
      error: 'must be an http or https address',
    }),
  ),
)

/** A BCP 47 tag such as `en`, `zh-Hans-CN`, or with extensions as browsers have them, `de-DE-u-co-phonebk`. */
export const locale = z
  .string()
  .check(z.maxLength(100), z.regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/))

/** Any UUID, whichever its version and variant. */
export const clientId = z.guid()

/** An id of ours in a request: anything of a plausible form is accepted and simply not found if foreign. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(100), z.regex(/^[A-Za-z0-9_-]+$/, { error: 'is not an id' }))
