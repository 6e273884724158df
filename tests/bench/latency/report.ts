import { ms, type Report, signed, type Table, times } from '../report'
import { PACE } from './plan'
import { benchLatency, type LatencyOptions, type LatencyRow } from './run'

const NAMES = { embedded: 'embedded', postgres: 'PostgreSQL' }
/** What may be added at 50 live conversations, medians in milliseconds. */
const TARGETS = { conversations: 50, wayInMs: 6, wayOutMs: 2 }

export async function reportLatency(options: LatencyOptions): Promise<Report> {
  const rows = await benchLatency(options)
  const answerMs = PACE.deltas * PACE.deltaMs
  return {
    title: 'What the platform adds to the model',
    method: [
      "**Way in**: from a visitor's `message:send` to the arrival of the whole model request at a stand-in for the Messages API; in between lie the socket, saving the message, its acknowledgement, loading the conversation, the rules, and retrieval over the demo’s articles; the reply’s row is made while the request is under way. **Way out**: from the first token's leaving the stand-in to the visitor's client holding it as `reply:delta`; later tokens are measured likewise. The clients, the server (production mode, no pages), the stand-in and, where used, PostgreSQL with its own settings are processes of one machine that share its cores and its clock.",
      `A live conversation asks, waits ${PACE.firstTokenMs} ms for the first token, reads ${PACE.deltas} tokens ${PACE.deltaMs} ms apart (${answerMs / 1000} s), thinks for about ${PACE.thinkMs / 1000} s and asks again, ${PACE.turns} times before it begins anew; beginnings are spread evenly. **Bare** is the SDK alone, with its defaults, that sends the same requests to the same stand-in in the same rhythm, from a process of its own. The two take turns over ${options.rounds} rounds of ${options.seconds} s, each after a warm-up. **Added** is the platform's figure less the bare one.`,
    ],
    tables: [
      wayTable(rows, 'wayInMs', 'Way in, ms'),
      wayTable(rows, 'wayOutMs', 'Way out, ms'),
      laterTable(rows),
      timingsTable(rows),
    ],
    remarks: [verdict(rows)],
    data: rows,
  }
}

const nameOf = (row: LatencyRow) => `${NAMES[row.database]}, ${row.conversations} live`
const spread = ({ p50, p99 }: { p50: number; p99: number }) => `${ms(p50)} / ${ms(p99)}`

function wayTable(rows: readonly LatencyRow[], way: 'wayInMs' | 'wayOutMs', title: string): Table {
  return {
    head: [title, 'samples', 'Parley p50 / p99', 'bare p50 / p99', 'added p50 / p99', 'ratio p50'],
    rows: rows.map((row) => [
      nameOf(row),
      `${row.platform.samples} : ${row.bare.samples}`,
      spread(row.platform[way]),
      spread(row.bare[way]),
      `${signed(row.added[way].p50)} / ${signed(row.added[way].p99)}`,
      times(row.platform[way].p50, row.bare[way].p50),
    ]),
  }
}

function laterTable(rows: readonly LatencyRow[]): Table {
  return {
    head: [
      'Later tokens, ms',
      'Parley p50 / p99',
      'bare p50 / p99',
      "server's share of a core",
      'event loop late p99 / longest',
    ],
    rows: rows.map((row) => [
      nameOf(row),
      spread(row.platform.laterMs),
      spread(row.bare.laterMs),
      row.load.cpu.toFixed(2),
      `${ms(row.load.loopLateMs.p99)} / ${ms(row.load.loopLateMs.max)}`,
    ]),
  }
}

/** The server's own stopwatch: medians from the message's arrival. */
function timingsTable(rows: readonly LatencyRow[]): Table {
  return {
    head: [
      "Server's stopwatch, ms",
      'saved and loaded',
      'retrieved',
      'request ready',
      'first token',
    ],
    rows: rows.map((row) => [
      nameOf(row),
      ...['loadedMs', 'retrievalMs', 'requestMs', 'firstTokenMs'].map((name) =>
        ms(row.load.timings[name] ?? 0),
      ),
    ]),
  }
}

function verdict(rows: readonly LatencyRow[]): string {
  const judged = rows
    .filter(({ conversations }) => conversations === TARGETS.conversations)
    .map(({ database, added }) => {
      const isMet = added.wayInMs.p50 <= TARGETS.wayInMs && added.wayOutMs.p50 <= TARGETS.wayOutMs
      return `${NAMES[database]} ${isMet ? 'meets' : 'misses'} it`
    })
  const lost = rows.reduce((sum, { platform }) => sum + platform.lost.length, 0)
  return `Target at ${TARGETS.conversations} live conversations, medians: at most ${TARGETS.wayInMs} ms added on the way in, ${TARGETS.wayOutMs} ms on the way out. ${judged.join('; ')} in this run. Questions that got no whole answer: ${lost}.`
}
