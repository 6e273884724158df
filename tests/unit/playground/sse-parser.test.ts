import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSseParser, type StreamEvent } from '@/lib/client/playground/sse-parser'

function parse(...pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = []
  const parser = createSseParser((event) => events.push(event))
  for (const piece of pieces) parser.push(piece)
  return events
}

describe('server-sent events', () => {
  test('have a name and data', () => {
    expect(parse('event: delta\ndata: {"text":"Hi"}\n\n')).toEqual([
      { name: 'delta', data: '{"text":"Hi"}' },
    ])
  })

  test('are called “message” without a name, which holds for one event only', () => {
    expect(parse('event: a\ndata: 1\n\ndata: 2\n\n').map(({ name }) => name)).toEqual([
      'a',
      'message',
    ])
  })

  test('may end their lines in LF, CR or both', () => {
    const wanted = [
      { name: 'a', data: '1' },
      { name: 'b', data: '2' },
    ]
    for (const end of ['\n', '\r', '\r\n']) {
      const text = ['event: a', 'data: 1', '', 'event: b', 'data: 2', '', ''].join(end)
      expect(parse(text)).toEqual(wanted)
    }
  })

  test('may come cut between CR and LF', () => {
    expect(parse('event: a\r', '\ndata: 1\r', '\n\r', '\n', 'data: 2\r\n\r\n')).toEqual([
      { name: 'a', data: '1' },
      { name: 'message', data: '2' },
    ])
  })

  test('join several lines of data, empty ones too', () => {
    expect(parse('data: one\ndata:\ndata\ndata: two\n\n')).toEqual([
      { name: 'message', data: 'one\n\n\ntwo' },
    ])
  })

  test('lose one space after the colon and no other', () => {
    expect(parse('data:a\n\ndata:  b \n\n').map(({ data }) => data)).toEqual(['a', ' b '])
  })

  test('may have comments, ids and fields of a later version between their lines', () => {
    expect(parse(': hello\n\nevent: a\nid: 7\n:\nretry: 10\nlater: x\ndata: 1\n\n')).toEqual([
      { name: 'a', data: '1' },
    ])
  })

  test('need data, and their end', () => {
    expect(parse('event: a\n\ndata: 1\n')).toEqual([])
  })

  test('may follow a byte order mark', () => {
    expect(parse('\uFEFFdata: 1\n\n')).toEqual([{ name: 'message', data: '1' }])
  })

  test('are the same however they come cut', () => {
    const line = fc.constantFrom(
      'event: a',
      'event:b',
      'data: x',
      'data:  y: z',
      'data',
      ': comment',
      'id: 1',
      '',
      '',
    )
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n')), { maxLength: 30 })
      .map((lines) => lines.map(([words, end]) => words + end).join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 200 }), { maxLength: 12 }), (whole, places) => {
        const cuts = [0, ...places.filter((at) => at < whole.length), whole.length].sort(
          (a, b) => a - b,
        )
        const pieces = cuts.slice(1).map((end, index) => whole.slice(cuts[index], end))
        expect(parse(...pieces)).toEqual(parse(whole))
      }),
    )
  })
})
