import { describe, expect, test } from 'vitest'
import { excerptOf, findMarks, parseSearch, type SearchText } from '@/lib/protocol/search-text'

const read = (q: string): SearchText => parseSearch(q) ?? { words: [], open: false, literal: [] }
const marked = (text: string, q: string) =>
  findMarks(text, read(q)).map(([from, to]) => text.slice(from, to))

test.each([
  ['refund', ['refund'], true, []],
  ['  my  refund-42 ', ['my', 'refund', '42'], true, []],
  ['a', ['a'], false, []],
  ['退款 refund', ['refund'], true, ['退款']],
  ['refund 退款', ['refund'], false, ['退款']],
  ['"not arrived"', ['not', 'arrived'], false, ['not arrived']],
  ["o'neill\\ :*!", ['o', 'neill'], true, []],
])('%s', (q, words, open, literal) => {
  expect(parseSearch(q)).toEqual({ words, open, literal })
})

test('signs alone are nothing to search for', () => {
  for (const q of ['', '   ', '?!', '"', '""', '%_', '。']) expect(parseSearch(q)).toBeNull()
})

describe('marks', () => {
  test('stand on whole words, of the last one on its beginning', () => {
    expect(marked('Refunds: refund, REFUND!', 'refund')).toEqual(['Refund', 'refund', 'REFUND'])
    expect(marked('a refunded order, no refund', 'refund order')).toEqual(['order', 'refund'])
    expect(marked('Où est ma commande ?', 'où comm')).toEqual(['Où', 'comm'])
  })
  test('stand on characters as they are, and never overlap', () => {
    expect(marked('我想退款，退款到账', '退款')).toEqual(['退款', '退款'])
    expect(marked('we say not arrived yet', '"not arrived" arrived')).toEqual(['not arrived'])
    expect(marked('(a+b)', '"(a+b)"')).toEqual(['(a+b)'])
  })
})

test('an excerpt is one line around the first place, with marks of its own', () => {
  const text = `${'word '.repeat(80)}\n\nthe needle is here ${'tail '.repeat(80)}`
  const { text: line, marks } = excerptOf(text, read('needle'))
  expect(line.length).toBeLessThan(150)
  expect(line).toMatch(/^…word .*… ?$|^…word .*…$/)
  expect(marks.map(([from, to]) => line.slice(from, to))).toEqual(['needle'])
  expect(excerptOf('short needle', read('needle'))).toEqual({
    text: 'short needle',
    marks: [[6, 12]],
  })
  const wide = excerptOf('我们收到包裹后的三到五个工作日内会为您办理退款。', read('退款'))
  expect(wide.text).toBe('…日内会为您办理退款。')
  const emoji = excerptOf(`${'😀'.repeat(60)}针${'😀'.repeat(90)}`, read('针'))
  expect(emoji.text).not.toMatch(/^…[\uDC00-\uDFFF]|[\uD800-\uDBFF]…$/)
  expect(emoji.marks.map(([from, to]) => emoji.text.slice(from, to))).toEqual(['针'])
})
