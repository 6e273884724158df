import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatasetError, readBeirDataset } from '../../bench/beir'
import {
  averagePrecision,
  mean,
  ndcg,
  percentile,
  precision,
  recall,
  reciprocalRank,
} from '../../bench/metrics'
import { benchRetrieval } from '../../bench/retrieval'
import { benchSearch } from '../../bench/search-speed'

describe('ranking metrics', () => {
  const judged = new Map([
    ['a', 1],
    ['b', 1],
    ['c', 0],
  ])

  it('agree with values worked out by hand', () => {
    // Relevant at ranks 2 and 4: (1/log2 3 + 1/log2 5) / (1 + 1/log2 3) = 1.061607 / 1.630930
    expect(ndcg(['c', 'a', 'x', 'b'], judged, 10)).toBeCloseTo(0.650921, 6)
    expect(ndcg(['c', 'a', 'x', 'b'], judged, 2)).toBeCloseTo(0.63093 / 1.63093, 5)
    expect(precision(['c', 'a', 'x', 'b'], judged, 5)).toBe(0.4)
    expect(recall(['c', 'a', 'x', 'b'], judged, 3)).toBe(0.5)
    expect(reciprocalRank(['c', 'a', 'x', 'b'], judged, 10)).toBe(0.5)
    expect(averagePrecision(['c', 'a', 'x', 'b'], judged)).toBe((1 / 2 + 2 / 4) / 2)
  })

  it('use grades as gains', () => {
    const graded = new Map([
      ['a', 1],
      ['b', 3],
    ])
    // (1 + 3/log2 3) / (3 + 1/log2 3) = 2.892789 / 3.630930
    expect(ndcg(['a', 'b'], graded, 10)).toBeCloseTo(0.796708, 6)
  })

  it('are 1 for a perfect ranking and 0 for an empty one', () => {
    for (const metric of [ndcg, recall, reciprocalRank]) {
      expect(metric(['b', 'a'], judged, 10)).toBe(1)
      expect(metric([], judged, 10)).toBe(0)
    }
    expect(averagePrecision(['b', 'a'], judged)).toBe(1)
    expect(ndcg(['a'], new Map(), 10)).toBe(0)
  })

  it('take percentiles by nearest rank', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
    expect(percentile([4, 1, 3, 2], 0.99)).toBe(4)
    expect([percentile([], 0.5), mean([]), mean([1, 2])]).toEqual([0, 0, 1.5])
  })
})

describe('the retrieval benchmark', () => {
  let directory = ''

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'beir-'))
    mkdirSync(join(directory, 'qrels'))
    const corpus = [
      { _id: 'd1', title: 'Tents', text: 'A tent keeps you dry.' },
      { _id: 'd2', title: 'Stoves', text: 'A stove boils water.' },
      { _id: 'd3', title: 'Only a title about ropes', text: '' },
    ]
    const queries = [
      { _id: 'q1', text: 'dry tent' },
      { _id: 'q2', text: 'boiling water' },
      { _id: 'q3', text: 'rope' },
      { _id: 'q4', text: 'never judged' },
    ]
    const lines = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')
    writeFileSync(join(directory, 'corpus.jsonl.gz'), gzipSync(lines(corpus)))
    writeFileSync(join(directory, 'queries.jsonl'), `${lines(queries)}\n`)
    writeFileSync(
      join(directory, 'qrels', 'test.tsv'),
      'query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq3\td3\t1\n',
    )
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('scores the judged queries of any data set in the format', () => {
    const { report, rankings } = benchRetrieval(readBeirDataset(directory), 'small')
    expect(report).toMatchObject({ dataset: 'small', documents: 3, queries: 3 })
    expect(report.metrics).toMatchObject({ 'ndcg@10': 1, 'p@1': 1, 'recall@10': 1, map: 1 })
    expect(rankings.map(({ documents }) => documents[0]?.id)).toEqual(['d1', 'd2', 'd3'])
  })

  it('says in one line what is wrong with a data set', () => {
    expect(() => readBeirDataset(join(directory, 'nowhere'))).toThrow(DatasetError)
    writeFileSync(join(directory, 'queries.jsonl'), '{"_id": "q1"')
    expect(() => readBeirDataset(directory)).toThrow(/queries\.jsonl:1 is not understood$/u)
  })

  it('measures search against the naive way', () => {
    const speed = benchSearch({ passages: 400, queries: 10 })
    expect(speed.ratio).toBeGreaterThan(0)
    expect(speed.searchMs.p50).toBeLessThan(100)
  })
})
