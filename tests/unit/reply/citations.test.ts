import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ModelCitation } from '@/lib/model/port'
import { CitationCollector } from '@/lib/reply/citations'
import { passage } from './make'

const cited = (change: Partial<ModelCitation> = {}): ModelCitation => ({
  passageId: 'psg_1',
  citedText: 'Within 30 days.',
  startBlock: 1,
  endBlock: 2,
  ...change,
})

function collect(...blocks: [text: string, ...citations: ModelCitation[]][]) {
  const collector = new CitationCollector([passage(), passage({ id: 'psg_2', title: 'Other' })])
  let raw = ''
  for (const [text, ...citations] of blocks) {
    collector.beginBlock()
    collector.addText(text)
    raw += text
    for (const citation of citations) collector.addCitation(citation)
  }
  const shown = raw.trim()
  const skipped = raw.length - raw.trimStart().length
  return { collector, shown, verified: collector.verified(shown, skipped) }
}

test('a true citation names its passage, its quote and the words it supports', () => {
  const { shown, verified, collector } = collect(['\n In short: '], ['thirty days', cited()], ['.'])
  expect(verified).toEqual([
    {
      index: 1,
      passageId: 'psg_1',
      documentId: 'doc_1',
      title: 'Returns',
      url: 'https://shop.test/returns',
      headings: ['Returns'],
      passage: passage().text,
      quote: 'Within 30 days.',
      quoteStart: 20,
      start: 10,
      end: 21,
    },
  ])
  expect(shown.slice(10, 21)).toBe('thirty days')
  expect(collector.dropped).toBe(0)
})

test('a quote over several blocks is the stretch between them as it stands', () => {
  const all = 'You can return it.\n\nWithin 30 days.\n\nIt is free.'
  const { verified } = collect(['Yes', cited({ startBlock: 0, endBlock: 3, citedText: all })])
  expect(verified[0]).toMatchObject({ quote: all, quoteStart: 0 })
})

test('the words of several blocks count although the model puts them together without a space', () => {
  const citedText = 'You can return it.Within 30 days.'
  const { verified, collector } = collect(['Yes', cited({ startBlock: 0, endBlock: 2, citedText })])
  expect(verified[0]).toMatchObject({
    quote: 'You can return it.\n\nWithin 30 days.',
    quoteStart: 0,
  })
  expect(collector.dropped).toBe(0)
})

test('white space does not decide whether a quote is true', () => {
  const { verified } = collect(['Yes', cited({ citedText: '  Within\n30   days. ' })])
  expect(verified[0]?.quote).toBe('Within 30 days.')
})

describe('what is not true is dropped', () => {
  test.each<[string, Partial<ModelCitation>]>([
    ['a passage that was not sent', { passageId: 'psg_9' }],
    ['a block before the first', { startBlock: -1 }],
    ['a block behind the last', { startBlock: 2, endBlock: 4 }],
    ['no block', { startBlock: 1, endBlock: 1 }],
    ['blocks backwards', { startBlock: 2, endBlock: 1 }],
    ['words of another block', { citedText: 'It is free.' }],
    ['words of nowhere', { citedText: 'Within 31 days.' }],
    ['no words', { citedText: ' ' }],
  ])('%s', (_, change) => {
    const { verified, collector } = collect(['Yes', cited(change)])
    expect(verified).toEqual([])
    expect(collector.dropped).toBe(1)
  })
})

test('citations are numbered in the order of the text', () => {
  const other = cited({ passageId: 'psg_2' })
  const { verified } = collect(
    ['One', cited()],
    [' and '],
    ['two', other],
    [' and '],
    ['three', cited()],
  )
  expect(verified.map(({ index, passageId }) => [index, passageId])).toEqual([
    [1, 'psg_1'],
    [2, 'psg_2'],
    [3, 'psg_1'],
  ])
})

test('the same words cited over neighbouring blocks are one citation', () => {
  const { verified } = collect(['Thirty', cited()], [' days', cited()])
  expect(verified).toMatchObject([{ start: 0, end: 11 }])
})

test('what was cut off before it was shown is not cited, what was cut within is cut', () => {
  const { collector } = collect(['Shown'], [' half', cited()], [' never', cited()])
  expect(collector.verified('Shown ha', 0)).toMatchObject([{ start: 6, end: 8 }])
  expect(collector.verified('Shown', 0)).toEqual([])
})

test('whatever is shown, positions lie within it and hold no white space at their ends', () => {
  const block = fc.tuple(
    fc.string({ unit: fc.constantFrom(' ', 'a', '😀', '\n', '界') }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.array(block), fc.nat(30), (blocks, length) => {
      const { collector, shown } = collect(
        ...blocks.map(([text, isCited]): [string, ...ModelCitation[]] =>
          isCited ? [text, cited()] : [text],
        ),
      )
      const raw = blocks.map(([text]) => text).join('')
      const seen = shown.slice(0, length).trimEnd()
      for (const { start, end } of collector.verified(seen, raw.length - raw.trimStart().length)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(seen.length)
        const words = seen.slice(start, end)
        expect(words).toBe(words.trim())
      }
    }),
  )
})
