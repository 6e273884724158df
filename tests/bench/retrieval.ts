import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chunkMarkdown } from '@/lib/retrieval/chunk'
import { detectLanguage } from '@/lib/retrieval/detect-language'
import { buildIndex } from '@/lib/retrieval/knowledge-index'
import { searchIndex } from '@/lib/retrieval/search'
import type { IndexedPassage } from '@/lib/retrieval/types'
import { type BeirDataset, DatasetError, readBeirDataset } from './beir'
import {
  averagePrecision,
  mean,
  ndcg,
  percentile,
  precision,
  recall,
  reciprocalRank,
} from './metrics'

export const DEFAULT_DATASET = fileURLToPath(
  new URL('../../../shared/data/scifact', import.meta.url),
)
/** Passages ranked per query: enough for 1,000 documents in most sets; no metric below looks further. */
const PASSAGES = 2_000
const RUN_TAG = 'parley'

type BeirDocument = BeirDataset['documents'][number]

interface RankedDocument {
  id: string
  score: number
}

/** Ranks the documents of a BEIR data set through chunking, index and search as production runs them. */
export function benchRetrieval(dataset: BeirDataset, name: string) {
  const start = performance.now()
  const index = buildIndex(dataset.documents.flatMap(passagesOf))
  const indexMs = performance.now() - start

  const latencies: number[] = []
  const rankings = dataset.queries.map(({ _id, text }) => {
    const before = performance.now()
    searchIndex(index, text)
    latencies.push(performance.now() - before)
    // Threshold lifted: a ranking is measured to its end; what a visitor's question gets are hits out of this list.
    const hits = searchIndex(index, text, { limit: PASSAGES, minRelevance: 0 })
    const best = new Map<string, number>()
    for (const hit of hits) if (!best.has(hit.documentId)) best.set(hit.documentId, hit.score)
    return { query: _id, documents: Array.from(best, ([id, score]) => ({ id, score })) }
  })
  const average = (metric: (ids: string[], judged: ReadonlyMap<string, number>) => number) =>
    mean(
      rankings.map(({ query, documents }) =>
        metric(
          documents.map(({ id }) => id),
          dataset.judgements.get(query) ?? new Map(),
        ),
      ),
    )
  const report = {
    dataset: name,
    documents: dataset.documents.length,
    queries: dataset.queries.length,
    metrics: {
      'ndcg@10': average((ids, judged) => ndcg(ids, judged, 10)),
      'p@1': average((ids, judged) => precision(ids, judged, 1)),
      'p@5': average((ids, judged) => precision(ids, judged, 5)),
      'recall@10': average((ids, judged) => recall(ids, judged, 10)),
      'mrr@10': average((ids, judged) => reciprocalRank(ids, judged, 10)),
      map: average(averagePrecision),
    },
    latencyMs: { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) },
    indexMs,
    bytes: index.memoryBytes,
  }
  return { report, rankings }
}

function passagesOf(document: BeirDocument): IndexedPassage[] {
  const language = detectLanguage(`${document.title}\n${document.text}`)
  const chunks = chunkMarkdown(document.text)
  // A document without text is still found by its title.
  const parts = chunks.length > 0 ? chunks : [{ ordinal: 0, headings: [], text: '', blocks: [] }]
  return parts.map((chunk) => ({
    ...chunk,
    id: `${document._id}#${chunk.ordinal}`,
    documentId: document._id,
    knowledgeBaseId: 'bench',
    title: document.title,
    url: null,
    language,
  }))
}

function toRun(rankings: readonly { query: string; documents: readonly RankedDocument[] }[]) {
  const lines = rankings.flatMap(({ query, documents }) =>
    documents.map(({ id, score }, index) =>
      [query, 'Q0', id, index + 1, score.toFixed(6), RUN_TAG].join(' '),
    ),
  )
  return `${lines.join('\n')}\n`
}

function main(): void {
  const { values } = parseArgs({
    options: {
      dataset: { type: 'string', default: DEFAULT_DATASET },
      json: { type: 'string', default: 'bench-results/retrieval.json' },
      run: { type: 'string' },
    },
  })
  const directory = resolve(values.dataset)
  const { report, rankings } = benchRetrieval(readBeirDataset(directory), basename(directory))
  mkdirSync(dirname(values.json), { recursive: true })
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  if (values.run) writeFileSync(values.run, toRun(rankings))
  const { metrics, latencyMs, ...facts } = report
  console.log(`${facts.dataset}: ${facts.documents} documents, ${facts.queries} queries`)
  console.table({ ...metrics, 'search p50 ms': latencyMs.p50, 'search p99 ms': latencyMs.p99 })
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    const known = error instanceof DatasetError || (error instanceof Error && 'code' in error)
    if (!known) throw error
    console.error(`bench:retrieval: ${error.message}`)
    process.exitCode = 1
  }
}
