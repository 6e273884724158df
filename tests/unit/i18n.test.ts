import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { LOCALES, pickLocale } from '@/lib/i18n/locales'
import { allMessages } from '@/lib/i18n/messages'

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) =>
        leaves(inner, path ? `${path}.${key}` : key),
      )
/** A branch of a plural is words, not one name followed by a comma or a brace. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].sort()

test('every language has the same texts with the same placeholders', () => {
  const english = leaves(allMessages('en'))
  for (const locale of Object.keys(LOCALES) as (keyof typeof LOCALES)[]) {
    const texts = new Map(leaves(allMessages(locale)))
    expect([...texts.keys()].sort()).toEqual(english.map(([key]) => key).sort())
    for (const [key, text] of english) {
      const other = texts.get(key) ?? ''
      expect(other.trim(), `${locale} ${key}`).not.toBe('')
      expect(placeholders(other), `${locale} ${key}`).toEqual(placeholders(text))
    }
  }
})

test('every text can be formatted', () => {
  for (const locale of Object.keys(LOCALES) as (keyof typeof LOCALES)[]) {
    const messages = allMessages(locale)
    const t = createTranslator({
      locale,
      messages,
      onError: (error) => {
        if (error.code === 'INVALID_MESSAGE') throw error
      },
    }) as unknown as (key: string, values: Record<string, unknown>) => string
    const values = new Proxy({}, { get: () => 1, has: () => true, ownKeys: () => [] })
    for (const [key] of leaves(messages))
      expect(() => t(key, values), `${locale} ${key}`).not.toThrow()
  }
})

test.each([
  ['zh', null, 'zh'],
  ['xx', 'zh-CN,zh;q=0.9', 'zh'],
  [undefined, 'de-DE, zh;q=0.5, en;q=0.9', 'en'],
  [undefined, 'fr', 'en'],
  [undefined, null, 'en'],
  [undefined, 'en;q=0, zh', 'zh'],
])('cookie %s and header %s give %s', (cookie, header, locale) => {
  expect(pickLocale(cookie, header)).toBe(locale)
})
