import { createElement, isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createFormatter, createTranslator } from 'use-intl/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { formatterOf, translatorOf } from '@/lib/i18n/browser-intl'
import { type ConsoleLocale, LOCALES } from '@/lib/i18n/locales'
import { allMessages } from '@/lib/i18n/messages'

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) =>
        leaves(inner, path ? `${path}.${key}` : key),
      )

type Translate = ((key: string, values?: object) => string) & {
  rich: (key: string, values?: object) => ReactNode
}

/** The library that it takes the place of in browsers. */
const libraryOf = (locale: ConsoleLocale, messages: object, namespace?: string) =>
  createTranslator({
    locale,
    messages: messages as Record<string, string>,
    ...(namespace && { namespace: namespace as never }),
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  }) as unknown as Translate
const ownOf = (locale: ConsoleLocale, messages: object, namespace?: string) =>
  translatorOf({ locale, messages }, namespace) as Translate

/** Fills every name that stands in braces, with each of these by turns, and every tag. */
function valuesFor(text: string, given: string | number): Record<string, unknown> {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => [name, given])
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name]) => [
    name,
    (chunks: ReactNode) => createElement('b', { title: name }, chunks),
  ])
  return Object.fromEntries([...names, ...tags])
}

const written = (node: ReactNode) => renderToStaticMarkup(createElement('p', null, node))
const keysOf = (node: ReactNode): unknown[] =>
  Array.isArray(node) ? node.map((part) => (isValidElement(part) ? part.key : part)) : [node]

describe.each(Object.keys(LOCALES) as (keyof typeof LOCALES)[])('texts in %s', (locale) => {
  const messages = allMessages(locale)
  const own = ownOf(locale, messages)
  const library = libraryOf(locale, messages)

  test('say what the library says, for few, many and words', () => {
    const texts = leaves(messages)
    expect(texts.length).toBeGreaterThan(500)
    for (const [path, text] of texts) {
      for (const given of [0, 1, 2, 1234.5, 'word', '7']) {
        const needsNumber = /\{\s*\w+\s*,\s*(plural|number)/.test(text)
        if (needsNumber && given === 'word') continue
        const values = valuesFor(text, given)
        const [ours, theirs] = [own.rich(path, values), library.rich(path, values)]
        expect([path, written(ours)]).toEqual([path, written(theirs)])
        expect([path, keysOf(ours)]).toEqual([path, keysOf(theirs)])
      }
    }
  })

  test('say it without values where they have none', () => {
    for (const [path, text] of leaves(messages)) {
      if (Object.keys(valuesFor(text, 1)).length > 0) continue
      expect([path, own(path)]).toEqual([path, library(path)])
    }
  })
})

test.each<[string, object | undefined]>([
  ["it's", undefined],
  ["it''s {n}", { n: 'x' }],
  ["'{n}' is {n}", { n: '1' }],
  [
    '{n, plural, =0 {none} one {# of {all, number}} other {# of {all, number}}}',
    { n: 1, all: 2e4 },
  ],
  ['{n, plural, other {{kind, select, a {#} other {no}}}}', { n: 3, kind: 'a' }],
  ['{kind, select, a {A} other {B}}', { kind: 'c' }],
  ['<a>{n}</a>, <a>two</a><a></a>', { n: '1', a: (chunks: ReactNode) => chunks }],
])('%j is filled as the library fills it', (text, values) => {
  const [own, library] = [ownOf('en', { text }), libraryOf('en', { text })]
  expect(written(own.rich('text', values))).toBe(written(library.rich('text', values)))
})

test('finds texts below a namespace', () => {
  const messages = allMessages('en')
  expect(ownOf('en', messages, 'shell.notify')('title')).toBe(messages.shell.notify.title)
  expect(ownOf('en', messages, 'shell')('notify.title')).toBe(messages.shell.notify.title)
})

describe('a text that cannot be said', () => {
  afterEach(() => void vi.restoreAllMocks())

  test.each([
    ['missing', {}],
    ['filled', {}],
    ['inner', {}],
  ])('%s is named, and the console told', (key, values) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const messages = { area: { filled: 'Hello {name}', inner: { text: 'x' } } }
    expect(ownOf('en', messages, 'area')(key, values)).toBe(`area.${key}`)
    expect(told).toHaveBeenCalledOnce()
  })
})

describe.each(['en', 'zh'] as const)('numbers and times in %s', (locale) => {
  const own = formatterOf(locale)
  const library = createFormatter({ locale, timeZone: 'UTC' })
  const now = new Date('2026-03-05T12:00:00Z')

  test('are said as the library says them', () => {
    expect(own.number(1234.5)).toBe(library.number(1234.5))
    expect(own.number(0.256, { style: 'percent' })).toBe(
      library.number(0.256, { style: 'percent' }),
    )
    expect(own.dateTime(now, { dateStyle: 'medium', timeStyle: 'short' })).toBe(
      library.dateTime(now, { dateStyle: 'medium', timeStyle: 'short' }),
    )
    expect(own.dateTime(now, { timeStyle: 'short', timeZone: 'Asia/Tokyo' })).toBe(
      library.dateTime(now, { timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
    )
  })

  test.each([
    0, 0.4, 1, 59, 60, 61, 3599, 3600, 86_399, 86_400, 604_799, 604_800, 2_627_999, 2_628_000,
    31_535_999, 31_536_000, 1e9,
  ])('%d seconds ago and ahead', (seconds) => {
    for (const sign of [-1, 1]) {
      const date = new Date(now.getTime() + sign * seconds * 1000)
      expect(own.relativeTime(date, now)).toBe(library.relativeTime(date, now))
    }
  })
})
