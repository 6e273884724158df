import { expect, test } from 'vitest'
import { granted, readQuestion, spans } from '@/lib/model/offline-question'
import { simpleTerms } from '@/lib/model/offline-terms'
import type { ModelPassage } from '@/lib/model/port'

const read = (text: string, locale = 'en', passages: ModelPassage[] = []) =>
  readQuestion(text, [], passages, simpleTerms, locale)

test.each([
  ['95–100', 98, true],
  ['95–100', 101, false],
  ['from 178 to 190 cm', 185, true],
  ['身高 165 到 178 厘米', 170, true],
  ['de 165 a 178 cm', 179, false],
  ['150 and more', 400, true],
  ['1,000–1,500 g', 1350, true],
  ['98', 98, false],
])('%s and %d', (text, number, expected) => {
  expect(spans(text, number)).toBe(expected)
})

test.each([
  ['en', 'How do I return it?', ['steps']],
  ['en', 'How long does it take and what does it cost?', ['price', 'time']],
  ['en', 'Which payment methods do you take?', ['list']],
  ['es', '¿Cuánto cuesta?', ['price']],
  ['es', '¿Qué formas de pago aceptáis?', ['list']],
  ['zh', '哪些商品不能退？', ['list']],
  ['de', 'Wann haben Sie geöffnet?', ['time', 'hours']],
])('%s: what %s asks for', (locale, text, expected) => {
  expect([...read(text, locale).wishes].sort()).toEqual([...expected].sort())
})

test('a price and a time are granted in part', () => {
  const { wishes } = read('How long does it take and what does it cost?')
  expect(granted(wishes, '€5, 3–5 days')).toBe(1)
  expect(granted(wishes, 'It costs €5.')).toBe(0.5)
  expect(granted(wishes, 'It is on its way.')).toBe(0)
})

test('a number that is part of a name measures nothing', () => {
  const passage = { id: 'p', title: 'T', url: null, headings: [], blocks: ['The Model 38 is red.'] }
  expect(read('How heavy is the Model 38?', 'en', [passage]).numbers).toEqual([])
  expect(read('Is 38 cm enough?', 'en', [passage]).numbers).toEqual([38])
})
