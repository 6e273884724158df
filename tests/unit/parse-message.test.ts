import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { allMessages } from '@/lib/i18n/messages'
import { parse } from '@/lib/i18n/parse-message'

// The library that it takes the place of in browsers, as the translations' own library finds it.
const near = createRequire(createRequire(import.meta.url).resolve('use-intl/core'))
const { IntlMessageFormat } = near('intl-messageformat')
const byLibrary = (text: string): unknown => {
  const read = IntlMessageFormat.__parse(text, { captureLocation: false })
  return JSON.parse(JSON.stringify(read))
}
const byOwn = (text: string): unknown => JSON.parse(JSON.stringify(parse(text)))

const leaves = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves)

describe.each(Object.keys(LOCALES) as (keyof typeof LOCALES)[])('texts in %s', (locale) => {
  test('are read as the library reads them', () => {
    const texts = leaves(allMessages(locale))
    expect(texts.length).toBeGreaterThan(500)
    for (const text of texts) expect([text, byOwn(text)]).toEqual([text, byLibrary(text)])
  })
})

test.each([
  '',
  'plain',
  "it's {name}'s, isn't it",
  "two '' quotes and '{braces}' and '<tags>'",
  "an open '{quote",
  '{ name }, {count, number}',
  '{n, plural, =0 {none} one {# thing} other {# things of {name}}} left',
  "{n, plural, other {'#' is {n, number} #}}",
  '{kind, select, a {an {n, plural, other {#}}} other {none}}',
  '{n, plural, other {{kind, select, a {#} other {no}}}}',
  'press <key>j</key> for <b>the <i>{first}</i> one</b>',
  '1 < 2, a <3 b',
  '# outside',
])('%j is read as the library reads it', (text) => {
  expect(byOwn(text)).toEqual(byLibrary(text))
})

test.each(['{', '{a', '{a, list}', '{n, plural, other {x}', 'a } b', '<b>open'])(
  '%j is refused',
  (text) => {
    expect(() => parse(text)).toThrow(SyntaxError)
  },
)
