import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { PreparedPGlite } from '@/lib/db/prepared-pglite'
import { percentile } from '../metrics'

const ROWS = 60_000
const SHORT_CALLS = 500
const LONG_CALLS = 10

export interface ThreadFigures {
  /** A row by its key, in milliseconds. */
  shortMs: { p50: number; p99: number }
  /** A scan of all texts. */
  longMs: { p50: number; p99: number }
  /** The longest that the main thread stood still during the scans. */
  stoodStillMs: number
}

type Query = (sql: string, params: unknown[]) => Promise<unknown>

/** The same queries with PGlite on the main thread and on a worker thread. */
export async function compareThreads(): Promise<{ main: ThreadFigures; worker: ThreadFigures }> {
  const db = new PreparedPGlite('memory://')
  await db.waitReady
  const main = await measure((sql, params) => db.query(sql, params, { rowMode: 'array' }))
  await db.close()
  const { query, stop } = await startWorker()
  const worker = await measure(query)
  await stop()
  return { main, worker }
}

async function measure(query: Query): Promise<ThreadFigures> {
  await query('CREATE TABLE line (id int PRIMARY KEY, text text)', [])
  await query(
    `INSERT INTO line SELECT n, repeat(md5(n::text) || ' ', 12) FROM generate_series(1, $1::int) n`,
    [ROWS],
  )
  const timed = async (calls: number, run: (call: number) => Promise<unknown>) => {
    const took: number[] = []
    for (let call = 0; call < calls; call++) {
      const start = performance.now()
      await run(call)
      took.push(performance.now() - start)
      // The loop turns, as it does between two messages.
      await sleep(1)
    }
    return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) }
  }
  const short = (call: number) => query('SELECT * FROM line WHERE id = $1', [call + 1])
  const long = () => query('SELECT count(*) FROM line WHERE text ILIKE $1', ['%not there%'])
  await timed(50, short)
  const shortMs = await timed(SHORT_CALLS, short)
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const longMs = await timed(LONG_CALLS, long)
  loop.disable()
  return { shortMs, longMs, stoodStillMs: loop.max / 1e6 }
}

async function startWorker(): Promise<{ query: Query; stop(): Promise<unknown> }> {
  const worker = new Worker(new URL('start-worker.mjs', import.meta.url), {
    workerData: 'memory://',
  })
  const waiting = new Map<number, (rows: unknown) => void>()
  await new Promise<void>((resolve, reject) => {
    worker.on('message', ({ id, rows }) => {
      if (id === 0) resolve()
      waiting.get(id)?.(rows)
      waiting.delete(id)
    })
    worker.once('error', reject)
  })
  let count = 0
  return {
    query: (sql, params) =>
      new Promise((resolve) => {
        const id = ++count
        waiting.set(id, resolve)
        worker.postMessage({ id, sql, params })
      }),
    stop: () => worker.terminate(),
  }
}
