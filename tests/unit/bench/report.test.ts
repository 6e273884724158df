import { describe, expect, test } from 'vitest'
import { placeSection, renderSection } from '@/tests/bench/document'
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

describe('the document', () => {
  const machine = {
    cores: 2,
    processor: 'CPU',
    memoryGb: 24,
    platform: 'linux x64',
    node: 'v20',
    date: '2026-01-02',
    load: 0.4,
  }
  const section = (name: string, word: string, load = 0.4) =>
    renderSection(
      name,
      { title: name.toUpperCase(), method: [word], tables: [], data: {} },
      { ...machine, load },
    )
  const names = ['a', 'b', 'c']

  test('keeps its sections in order, and each but the one that is written', () => {
    const written = [
      section('c', 'old c'),
      section('a', 'old a'),
      section('b', 'b'),
      section('a', 'new a'),
    ]
    const document = written.reduce(
      (text, part) => placeSection(text, part, names),
      '# Title\n\nWords.\n',
    )
    expect(document).toBe(
      `# Title\n\nWords.\n\n${[section('a', 'new a'), section('b', 'b'), section('c', 'old c')].join('\n\n')}\n`,
    )
  })

  test('says of each section when and where it was measured, and whether others were at work', () => {
    expect(section('a', 'x')).toContain('*2026-01-02, 2 cores (CPU), 24 GB, linux x64, Node v20.*')
    expect(section('a', 'x')).not.toContain('busy')
    expect(section('a', 'x', 3)).toContain('busy')
  })
})
