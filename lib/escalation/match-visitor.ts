import type { SimpleCondition } from '@/lib/protocol/escalation-condition'

/** Comparisons with what is known of a visitor. Texts are compared without regard to case and to white space around them. */

type AttributeCondition = Extract<SimpleCondition, { type: 'visitor_attribute' }>
type PageCondition = Extract<SimpleCondition, { type: 'page' }>

/** Numbers and texts that say the same number are equal, and so are `true` and "true". */
export function attributeMatches(
  actual: string | number | boolean,
  { operator, value }: Pick<AttributeCondition, 'operator' | 'value'>,
): boolean {
  if (operator === 'exists') return plain(actual) !== ''
  if (value === undefined) return false
  switch (operator) {
    case 'equals':
      return plain(actual) === plain(value) || isSame(actual, value)
    case 'contains':
      return plain(actual).includes(plain(value))
    case 'starts_with':
      return plain(actual).startsWith(plain(value))
    case 'greater_than':
      return compare(actual, value, (a, b) => a > b)
    case 'less_than':
      return compare(actual, value, (a, b) => a < b)
  }
}

/** `equals` and `starts_with` take a whole address or, where the value begins with a slash, its path. */
export function pageMatches(
  url: string,
  { operator, value }: Pick<PageCondition, 'operator' | 'value'>,
): boolean {
  const wanted = plain(value)
  if (operator === 'contains') return plain(url).includes(wanted)
  const compared = wanted.startsWith('/') ? pathOf(url) : plain(url)
  if (operator === 'starts_with') return compared.startsWith(wanted)
  return withoutEnd(compared) === withoutEnd(wanted)
}

/** "de" takes in "de-AT"; "de-AT" is that alone. */
export function languageMatches(locale: string, wanted: string): boolean {
  const [actual, tag] = [locale, wanted].map((text) => text.toLowerCase().replaceAll('_', '-'))
  return tag !== undefined && (actual === tag || (actual?.startsWith(`${tag}-`) ?? false))
}

const plain = (value: string | number | boolean) => String(value).trim().toLowerCase()

const numberOf = (value: string | number | boolean): number =>
  typeof value === 'boolean' || plain(value) === '' ? Number.NaN : Number(value)

const isSame = (a: string | number | boolean, b: string | number | boolean) =>
  compare(a, b, (x, y) => x === y)

/** False where one of the two is no number. */
function compare(
  a: string | number | boolean,
  b: string | number | boolean,
  holds: (a: number, b: number) => boolean,
): boolean {
  return holds(numberOf(a), numberOf(b))
}

function pathOf(url: string): string {
  return URL.canParse(url) ? plain(new URL(url).pathname) : plain(url)
}

/** Without the slash, query and fragment at the end, which make no other page. */
const withoutEnd = (address: string) => address.replace(/[?#].*$/, '').replace(/(?<=.)\/$/, '')
