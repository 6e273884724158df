import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { COALESCE_MS, DeltaEmitter } from '@/lib/reply/coalesce'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function emitter() {
  const pieces: { offset: number; text: string }[] = []
  const made = new DeltaEmitter({ emit: (offset, text) => pieces.push({ offset, text }) }, () =>
    Date.now(),
  )
  return { made, pieces, joined: () => pieces.map(({ text }) => text).join('') }
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A text cut anywhere, also within characters, with pauses between the pieces. */
const stream = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(' ', '\n', 'a', 'é', '界', '😀', '👩‍👧', '.') }),
    fc.array(fc.tuple(fc.nat(12), fc.nat(40))),
  )
  .map(([text, cuts]) => {
    const parts: { text: string; pause: number }[] = []
    let at = 0
    for (const [length, pause] of cuts) {
      parts.push({ text: text.slice(at, at + length), pause })
      at += length
    }
    return { text, parts: [...parts, { text: text.slice(at), pause: 0 }] }
  })

test('joined pieces are the trimmed text, each where its offset says, no character torn', () => {
  fc.assert(
    fc.property(stream, ({ text, parts }) => {
      const { made, pieces, joined } = emitter()
      for (const part of parts) {
        made.push(part.text)
        expect(joined()).toBe(made.shown)
        vi.advanceTimersByTime(part.pause)
      }
      made.end()
      expect(joined()).toBe(text.trim())
      expect(made.shown).toBe(text.trim())
      expect(made.skipped).toBe(
        text.trim() === '' ? text.length : text.length - text.trimStart().length,
      )
      let offset = 0
      for (const piece of pieces) {
        expect(piece.offset).toBe(offset)
        expect(piece.text).not.toBe('')
        expect(piece.text).not.toMatch(LONE)
        offset += piece.text.length
      }
    }),
  )
})

test('cut at any moment, what was shown is a beginning of the text and nothing comes after', () => {
  fc.assert(
    fc.property(stream, fc.nat(20), ({ text, parts }, when) => {
      const { made, joined } = emitter()
      parts.forEach((part, index) => {
        if (index === when) made.cut()
        made.push(part.text)
        vi.advanceTimersByTime(part.pause)
      })
      made.cut()
      const shown = joined()
      expect(text.trimStart().startsWith(shown)).toBe(true)
      expect(shown).toBe(shown.trim())
      made.push('more')
      made.end()
      vi.runAllTimers()
      expect(joined()).toBe(shown)
      expect(vi.getTimerCount()).toBe(0)
    }),
  )
})

describe('pace', () => {
  test('the first piece goes at once, those of the same frame together, a late one at once', () => {
    const { made, pieces } = emitter()
    made.push('One')
    expect(pieces).toHaveLength(1)
    made.push(' two')
    made.push(' three')
    expect(pieces).toHaveLength(1)
    vi.advanceTimersByTime(COALESCE_MS)
    expect(pieces).toEqual([
      { offset: 0, text: 'One' },
      { offset: 3, text: ' two three' },
    ])
    vi.advanceTimersByTime(COALESCE_MS)
    made.push(' four')
    expect(pieces.at(-1)).toEqual({ offset: 13, text: ' four' })
  })

  test('white space at the end waits for what follows it', () => {
    const { made, pieces } = emitter()
    made.push('One ')
    made.push('\n')
    vi.advanceTimersByTime(100)
    expect(pieces).toEqual([{ offset: 0, text: 'One' }])
    expect(made.hasPending).toBe(false)
    made.push('two')
    expect(pieces.at(-1)).toEqual({ offset: 3, text: ' \ntwo' })
  })

  test('half a character waits for its other half, and is left out without one', () => {
    const { made, pieces } = emitter()
    made.push('\ud83d')
    expect(pieces).toEqual([])
    expect(made.hasPending).toBe(true)
    made.push('\ude00')
    expect(pieces).toEqual([{ offset: 0, text: '😀' }])
    made.push(' \ud83d')
    vi.advanceTimersByTime(COALESCE_MS)
    expect(made.shown).toBe('😀')
    made.push('\ude00 end\ud83d')
    made.end()
    expect(made.shown).toBe('😀 😀 end')
  })
})
