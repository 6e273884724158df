// npm run bench: all benchmarks, or those named; each replaces its section of docs/performance.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportBlocking } from './blocking/report'
import { placeSection, renderSection } from './document'
import { reportInbox } from './inbox/report'
import { reportLatency } from './latency/report'
import type { LatencyOptions } from './latency/run'
import { describeMachine } from './machine'
import { benchMemory } from './memory/run'
import { reportOverview } from './overview/report'
import { reportPages } from './pages/report'
import type { Report } from './report'
import { reportRetrieval } from './retrieval-report'
import { reportSearch } from './search'
import { benchWidget } from './widget'

const LATENCY: LatencyOptions = {
  databases: ['embedded', 'postgres'],
  levels: [1, 50, 300],
  seconds: 15,
  rounds: 2,
}

/** In the order of the document. Null: it cannot run here. */
const BENCHMARKS: Record<string, () => Promise<Report | null> | Report | null> = {
  latency: () => reportLatency(LATENCY),
  blocking: reportBlocking,
  memory: benchMemory,
  widget: benchWidget,
  pages: reportPages,
  overview: reportOverview,
  inbox: reportInbox,
  search: reportSearch,
  retrieval: () => reportRetrieval(),
}

const RESULTS = 'bench-results'
const DOCUMENT = 'docs/performance.md'

const { positionals } = parseArgs({ allowPositionals: true })
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHMARKS, name))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}: ${Object.keys(BENCHMARKS).join(', ')}`,
  )
  process.exit(1)
}

mkdirSync(RESULTS, { recursive: true })
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const machine = describeMachine()
  const report = await run()
  if (!report) {
    console.log(`${name}: its data set is not there; left out\n`)
    continue
  }
  const section = renderSection(name, report, machine)
  console.log(`${section}\n`)
  writeFileSync(`${RESULTS}/${name}.json`, `${JSON.stringify({ machine, ...report }, null, 2)}\n`)
  writeFileSync(
    DOCUMENT,
    placeSection(readFileSync(DOCUMENT, 'utf8'), section, Object.keys(BENCHMARKS)),
  )
}
console.log(`Written to ${DOCUMENT} and ${RESULTS}/`)
process.exit(0)
