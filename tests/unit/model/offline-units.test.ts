import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '@/lib/model/offline-pieces'
import { unitsOf } from '@/lib/model/offline-units'

const units = (block: string, locale = 'en') =>
  unitsOf([{ id: 'p', title: 'T', url: null, headings: [], blocks: [block] }], locale)
const texts = (block: string, locale = 'en') => units(block, locale).map(({ text }) => text)

test.each([
  ['en', 'One. Two? Three!', ['One.', 'Two?', 'Three!']],
  ['en', 'A line\nthat goes on. Next.', ['A line\nthat goes on.', 'Next.']],
  ['en', 'Use a bag, e.g. Marram. Done.', ['Use a bag, e.g. Marram.', 'Done.']],
  ['de', 'Es kostet ca. 5 €. Gut.', ['Es kostet ca. 5 €.', 'Gut.']],
  ['zh', '可以退货。请保留收据！', ['可以退货。', '请保留收据！']],
])('%s: sentences of %s', (locale, block, expected) => {
  expect(texts(block, locale)).toEqual(expected)
})

test('items, tables and running text are told apart, headings are not quoted', () => {
  const block = '## Sizes\nWe have:\n- S. Small\n  and neat\n- L\n\nA | B\n1 | 2\n\nThe end.'
  expect(units(block).map(({ kind, text }) => [kind, text])).toEqual([
    ['sentence', 'We have:'],
    ['item', '- S. Small\n  and neat'],
    ['item', '- L'],
    ['row', '1 | 2'],
    ['sentence', 'The end.'],
  ])
})

test('a unit is its stretch of the block, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab. \n|-1)#。？') }), (block) => {
      let end = 0
      for (const unit of units(block)) {
        expect(block.slice(unit.start, unit.end)).toBe(unit.text)
        expect(unit.start).toBeGreaterThanOrEqual(end)
        expect(unit.text.trim()).toBe(unit.text)
        end = unit.end
      }
    }),
  )
})

test('pieces are the text again, in groups of words', () => {
  expect(piecesOf('You have 45 days from delivery.', 'en')).toEqual([
    'You have 45 days',
    ' from delivery.',
  ])
  expect(piecesOf('请在收到商品后四十五天内退货。', 'zh').length).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(piecesOf(text, 'en').join('')).toBe(text)
    }),
  )
})
