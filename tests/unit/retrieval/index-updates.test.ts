import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex, buildIndexInSlices, KnowledgeIndex } from '@/lib/retrieval/knowledge-index'
import { searchIndex } from '@/lib/retrieval/search'
import { note, passagesOf } from './passages'

const LIFTED = { minRelevance: 0, limit: 100 }
const QUERIES = ['tent', 'boot lace', 'tent boot stove lace mug', 'zelt stove', '退货款', 'refund']

const word = fc.constantFrom('tent', 'boot', 'stove', 'lace', 'mug', 'zelt', '退货', '退款', 'rope')
const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
const article = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  title: line,
  language: fc.constantFrom('en', 'en', 'de', 'zh'),
  markdown: fc
    .array(fc.tuple(line, line), { maxLength: 3 })
    .map((sections) => sections.map(([heading, text]) => `# ${heading}\n\n${text}`).join('\n\n')),
})
const edit = fc.oneof(
  { weight: 3, arbitrary: article.map((value) => ({ kind: 'replace' as const, value })) },
  { weight: 1, arbitrary: article.map((value) => ({ kind: 'remove' as const, value })) },
)

describe('changing an index', () => {
  it('ranks and scores exactly like building it anew', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const changed = new KnowledgeIndex()
        const articles = new Map<string, ReturnType<typeof passagesOf>>()
        for (const { kind, value } of edits) {
          const passages = kind === 'remove' ? [] : passagesOf(value)
          changed.replaceDocument(value.id, passages)
          articles.set(value.id, passages)
        }
        const built = buildIndex([...articles.values()].flat())
        expect(changed.passageCount).toBe(built.passageCount)
        expect(changed.documentCount).toBe(built.documentCount)
        for (const query of QUERIES)
          expect(searchIndex(changed, query, LIFTED)).toEqual(searchIndex(built, query, LIFTED))
      }),
      { numRuns: 150 },
    )
  })

  it('does not grow with the number of edits, and still answers', () => {
    const index = buildIndex([...note('a', 'a tent'), ...note('b', 'a stove')])
    const edited = (round: number) => note('a', `a tent for ${round % 7} people`)
    for (let round = 0; round < 100; round++) index.replaceDocument('a', edited(round))
    const before = index.memoryBytes
    for (let round = 0; round < 20_000; round++) index.replaceDocument('a', edited(round))
    expect(index.memoryBytes).toBeLessThan(before + 200_000)
    expect(searchIndex(index, 'tent')).toHaveLength(1)
    expect(searchIndex(index, 'stove')).toHaveLength(1)
  })

  it('forgets a removed document altogether', () => {
    const index = buildIndex([...note('a', 'a tent'), ...note('b', 'a stove')])
    index.removeDocument('a')
    index.removeDocument('never there')
    expect(searchIndex(index, 'tent', LIFTED)).toEqual([])
    expect(index.passageCount).toBe(1)
  })

  it('builds in slices what it builds at once, and pauses between them', async () => {
    const passages = Array.from({ length: 300 }, (_, at) =>
      note(`n${at}`, `tent number ${at}`),
    ).flat()
    let pauses = 0
    const sliced = await buildIndexInSlices(passages, async () => void pauses++)
    expect(pauses).toBeGreaterThan(3)
    expect(searchIndex(sliced, 'tent 17')).toEqual(searchIndex(buildIndex(passages), 'tent 17'))
  })

  it('takes passages in any order', () => {
    const passages = [...note('a', '# x\n\na tent\n\n# y\n\na boot'), ...note('b', 'a stove')]
    expect(searchIndex(buildIndex(passages.toReversed()), 'tent boot')).toEqual(
      searchIndex(buildIndex(passages), 'tent boot'),
    )
  })
})
