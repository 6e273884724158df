// npm run bench: all benchmarks, or those named; all of them together write docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportBlocking } from './blocking/report'
import { reportInbox } from './inbox/report'
import { reportLatency } from './latency/report'
import type { LatencyOptions } from './latency/run'
import { describeMachine } from './machine'
import { benchMemory } from './memory/run'
import { reportOverview } from './overview/report'
import { reportPages } from './pages/report'
import { type Report, renderReport } from './report'
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

const machine = describeMachine()
const sections: string[] = []
mkdirSync(RESULTS, { recursive: true })
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const report = await run()
  if (!report) {
    console.log(`${name}: its data set is not there; left out\n`)
    continue
  }
  const section = renderReport(report)
  console.log(`${section}\n`)
  sections.push(section)
  writeFileSync(`${RESULTS}/${name}.json`, `${JSON.stringify({ machine, ...report }, null, 2)}\n`)
}
if (positionals.length === 0) {
  writeFileSync(DOCUMENT, `${[introduction(), ...sections].join('\n\n')}\n`)
  console.log(`Written to ${DOCUMENT} and ${RESULTS}/`)
}
process.exit(0)

function introduction(): string {
  const { cores, processor, memoryGb, platform, node, date, load } = machine
  const busy =
    load > cores / 4
      ? `\n\n**The machine was busy**: other work kept ${load} processes waiting for its ${cores} cores when the run began, so that these milliseconds say more of it than of Parley. Run it again on a quiet machine.`
      : ''
  return `# Performance

Written by \`npm run bench\` on ${date}: ${cores} cores (${processor}), ${memoryGb} GB, ${platform}, Node ${node}. Figures are
what that run measured, good or bad. Machines differ and neighbours disturb: trust the comparisons, which were made
in the same run, before the milliseconds. \`npm run bench:NAME\` repeats one section (${Object.keys(BENCHMARKS).join(', ')})
without writing this page.${busy}`
}
