import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '@/lib/protocol/text'
import { TextCleaner } from '@/lib/reply/text-cleaner'

test('pieces come to what the whole would be cleaned to, whatever and wherever it is cut', () => {
  const units = fc.array(fc.constantFrom('a', '\0', '\ud83d', '\ude00', '界', ' ', ''))
  fc.assert(
    fc.property(units, (pieces) => {
      const cleaner = new TextCleaner()
      const shown = pieces.map((piece) => {
        const text = cleaner.push(piece)
        expect(text).toBe(cleanText(text))
        return text
      })
      expect(shown.join('')).toBe(cleanText(pieces.join('')))
    }),
  )
})

test('a pair that was cut apart is whole again', () => {
  const cleaner = new TextCleaner()
  expect(cleaner.push('Hi \ud83d')).toBe('Hi ')
  expect(cleaner.push('\0')).toBe('')
  expect(cleaner.push('\ude00!')).toBe('😀!')
})
