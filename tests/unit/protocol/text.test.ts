import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, cutText, isBlank, locale } from '@/lib/protocol/text'

test('a text is cut where no character is torn', () => {
  expect(cutText('ab😀', 3)).toBe('ab')
  expect(cutText('ab😀', 4)).toBe('ab😀')
  expect(cutText('abc', 0)).toBe('')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, max) => {
      const cut = cutText(text, max)
      expect(cut.length).toBeLessThanOrEqual(max)
      expect(text.startsWith(cut)).toBe(true)
      expect(cleanText(cut)).toBe(cleanText(text).slice(0, cut.length))
    }),
  )
})

describe('what cannot be seen', () => {
  test.each(['', ' ', '\n\t', '\u200b', '\ufeff\u2060', '\u00ad', '\u3164', '\u2800', '\u0007'])(
    '%j is blank',
    (text) => expect(isBlank(text)).toBe(true),
  )
  test.each(['.', '\u200ba', '👩‍👩‍👧', 'ع', '0'])('%j is not', (text) =>
    expect(isBlank(text)).toBe(false),
  )
})

describe('a language', () => {
  test.each(['en', 'zh-Hans-CN', 'de-DE-u-co-phonebk', 'pt_BR', 'sr-Latn-RS', 'fil', 'en-x-a'])(
    '%s is one',
    (tag) => expect(locale.safeParse(tag).success).toBe(true),
  )
  test.each(['', 'e', 'not a tag', 'en-', 'en--US', '-en', 'de-verylongsubtag', 'en;q=1', 'e\0n'])(
    '%j is none',
    (tag) => expect(locale.safeParse(tag).success).toBe(false),
  )
})
