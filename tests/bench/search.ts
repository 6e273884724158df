import { kilobytes, ms, type Report, times } from './report'
import { benchSearch } from './search-speed'

/** Search in memory against scoring every passage in turn. */
export function reportSearch(): Report {
  const speed = benchSearch()
  const row = (name: string, { p50, p99 }: { p50: number; p99: number }) => [name, ms(p50), ms(p99)]
  return {
    title: 'Search',
    method: [
      `${speed.queries} questions of six words over ${speed.passages.toLocaleString('en')} made-up passages of 110 words, whose words are as unevenly frequent as in real text. The naive search scores every passage in turn from ready-made word counts, by the same formula.`,
    ],
    tables: [
      {
        head: ['Milliseconds', 'p50', 'p99'],
        rows: [
          row('Parley', speed.searchMs),
          row('naive', speed.naiveMs),
          [
            'naive ÷ Parley',
            times(speed.naiveMs.p50, speed.searchMs.p50),
            times(speed.naiveMs.p99, speed.searchMs.p99),
          ],
        ],
      },
    ],
    remarks: [
      `Building the index takes ${ms(speed.indexMs)} ms, replacing a document of four passages ${ms(speed.replaceMs)} ms; the index takes ${kilobytes(speed.bytes)}.`,
    ],
    data: speed,
  }
}
