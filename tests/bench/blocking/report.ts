import { now } from '../latency/clock'
import type { Load } from '../latency/platform'
import { sideOf, withPlatform } from '../latency/run'
import { ms, type Report } from '../report'
import { compareThreads } from './threads'

const CONVERSATIONS = 50
const SECONDS = 10
const STORED = 5_000

const DISTURBANCES = { calm: 'nothing else', list: 'inbox list', search: 'inbox search' } as const

/** What queries over many rows do to answers that stream, as the embedded database computes on the server's thread. */
export async function reportBlocking(): Promise<Report> {
  const rows = await withPlatform('embedded', CONVERSATIONS, {}, async ({ platform, visitors }) => {
    await platform.ask({ fill: STORED })
    const found = []
    for (const disturb of Object.keys(DISTURBANCES) as (keyof typeof DISTURBANCES)[]) {
      const from = now() + 3_000
      const begin = setTimeout(() => platform.tell({ begin: disturb }), 3_000)
      const until = from + SECONDS * 1000
      const measured = await visitors.talk({ conversations: CONVERSATIONS, from, until })
      clearTimeout(begin)
      found.push({ disturb, side: sideOf([measured]), load: await platform.ask<Load>('end') })
    }
    return found
  })
  const threads = await compareThreads()
  const spread = ({ p50, p99 }: { p50: number; p99: number }) => `${ms(p50)} / ${ms(p99)}`
  return {
    title: 'Long queries on the embedded database',
    method: [
      `The embedded database computes on the server's own thread, so that whoever asks it much holds everybody up. ${CONVERSATIONS} conversations live as above while, twice a second, an agent lists the inbox or searches it for words that no message holds; ${STORED.toLocaleString('en')} conversations of six messages are stored.`,
      'The second table asks whether a worker thread would serve better: the same statements on PGlite in the main thread and behind messages to a worker. This was measured only; the server keeps the database on its thread.',
    ],
    tables: [
      {
        head: [
          'Meanwhile, ms',
          'query p50 / p99',
          'way in p50 / p99',
          'first token out p50 / p99',
          'later tokens p50 / p99',
          'event loop late p99',
        ],
        rows: rows.map(({ disturb, side, load }) => [
          DISTURBANCES[disturb],
          load.queryMs ? spread(load.queryMs) : '–',
          spread(side.wayInMs),
          spread(side.wayOutMs),
          spread(side.laterMs),
          ms(load.loopLateMs.p99),
        ]),
      },
      {
        head: ['PGlite, ms', 'row by key p50 / p99', 'scan p50 / p99', 'main thread stood still'],
        rows: [
          [
            'main thread',
            spread(threads.main.shortMs),
            spread(threads.main.longMs),
            ms(threads.main.stoodStillMs),
          ],
          [
            'worker thread',
            spread(threads.worker.shortMs),
            spread(threads.worker.longMs),
            ms(threads.worker.stoodStillMs),
          ],
        ],
      },
    ],
    data: { rows, threads },
  }
}
