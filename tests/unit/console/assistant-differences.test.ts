import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffLists } from '@/lib/client/assistant/diff-lists'
import { diffTexts, shortenPieces } from '@/lib/client/assistant/diff-texts'

const marked = (before: string, after: string) =>
  diffTexts(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+[${text}]` : `-[${text}]`,
    )
    .join('')

describe('differences of two lists', () => {
  test('are the fewest', () => {
    const edits = diffLists([...'abcabba'], [...'cbabac'])
    const count = (kind: string) =>
      edits.flatMap((edit) => (edit.kind === kind ? edit.items : [])).length
    expect(count('removed') + count('added')).toBe(5)
  })

  test('lead from one to the other, whatever they are', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const edits = diffLists(before, after)
        const without = (kind: string) =>
          edits.flatMap((edit) => (edit.kind === kind ? [] : edit.items))
        expect(without('added')).toEqual(before)
        expect(without('removed')).toEqual(after)
        for (const [index, { kind, items }] of edits.entries()) {
          expect(items).not.toEqual([])
          expect(kind).not.toBe(edits[index + 1]?.kind)
        }
      }),
    )
  })

  test('of two that have too little in common are all of both', () => {
    const before = Array.from({ length: 900 }, (_, index) => `a${index}`)
    const after = Array.from({ length: 900 }, (_, index) => `b${index}`)
    expect(diffLists(before, after)).toEqual([
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ])
  })
})

describe('differences of two texts', () => {
  test.each([
    ['', '', ''],
    ['', 'Be kind.', '+[Be kind.]'],
    ['Be kind.', '', '-[Be kind.]'],
    ['Be kind.\nBe quick.\n', 'Be kind.\nBe exact.\n', 'Be kind.\nBe -[quick]+[exact].\n'],
    [
      'Say it in one line.',
      'Say it in two short lines.',
      'Say it in -[one line]+[two short lines].',
    ],
    ['请礼貌回答。', '请简短回答。', '请-[礼貌]+[简短]回答。'],
    ['a\nb\nc\n', 'a\nc\n', 'a\n-[b\n]c\n'],
  ])('%j to %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  test('lead from one to the other, whatever they are', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '好'), maxLength: 40 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffTexts(before, after)
        const without = (kind: string) =>
          pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })

  test('leave out long stretches that stayed', () => {
    const line = (name: string) => Array.from({ length: 9 }, (_, at) => `${name}${at}\n`).join('')
    const pieces = diffTexts(`${line('a')}x\n${line('b')}`, `${line('a')}y\n${line('b')}`)
    expect(shortenPieces(pieces)).toEqual([
      { kind: 'skipped', lines: 7 },
      { kind: 'same', text: 'a7\na8\n' },
      { kind: 'removed', text: 'x' },
      { kind: 'added', text: 'y' },
      { kind: 'same', text: '\nb0\n' },
      { kind: 'skipped', lines: 8 },
    ])
  })
})
