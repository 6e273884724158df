import { describe, expect, test } from 'vitest'
import { kilobytes, ms, renderReport, renderTable, signed, times } from '@/tests/bench/report'

describe('a report', () => {
  test('is a section with its words and tables', () => {
    const table = {
      head: ['Way', 'p50'],
      rows: [
        ['in', '4.20'],
        ['out and back', '12.0'],
      ],
    }
    expect(renderTable(table)).toBe(
      [
        '| Way          |  p50 |',
        '| ------------ | ---: |',
        '| in           | 4.20 |',
        '| out and back | 12.0 |',
      ].join('\n'),
    )
    const report = { title: 'Latency', method: ['How.'], tables: [table], data: {} }
    expect(renderReport(report)).toBe(`## Latency\n\nHow.\n\n${renderTable(table)}`)
  })

  test('leaves missing cells empty', () => {
    expect(renderTable({ head: ['a', 'b'], rows: [['x']] })).toContain('| x   |     |')
  })
})

test.each([
  [0.1234, '0.12'],
  [9.994, '9.99'],
  [42.55, '42.5'],
  [-12.34, '-12.3'],
  [680.4, '680'],
])('%f milliseconds read as %s', (value, text) => {
  expect(ms(value)).toBe(text)
})

test('differences have a sign, ratios need something to compare with', () => {
  expect([signed(1.5), signed(-1.5), signed(0)]).toEqual(['+1.50', '-1.50', '0.00'])
  expect([times(6, 4), times(6, 0)]).toEqual(['1.5×', '–'])
  expect(kilobytes(2_345)).toBe('2.3 kB')
})
