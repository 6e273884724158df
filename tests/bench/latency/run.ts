import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '@/tests/support/postgres-server'
import { type Child, startChild } from '../child'
import { percentile } from '../metrics'
import { now } from './clock'
import type { Measured } from './plan'
import type { Load } from './platform'
import { connectVisitors, type Visitors } from './visitors'

export type DatabaseKind = 'embedded' | 'postgres'

export interface LatencyOptions {
  databases: readonly DatabaseKind[]
  levels: readonly number[]
  /** Measured seconds of each round; bare SDK and platform take turns. */
  seconds: number
  rounds: number
  /** For the platform's process, for example `--cpu-prof`. */
  nodeArgs?: string[]
}

interface Spread {
  p50: number
  p99: number
}
interface Side {
  samples: number
  wayInMs: Spread
  wayOutMs: Spread
  laterMs: Spread
  lost: string[]
}
export interface LatencyRow {
  database: DatabaseKind
  conversations: number
  platform: Side
  bare: Side
  added: { wayInMs: Spread; wayOutMs: Spread }
  load: Load
}

const WARM_UP_MS = 4_000
const FIRST_WARM_UP_MS = 8_000

/** Measures the platform against the bare SDK, both reading the same stand-in, in turns. */
export async function benchLatency(options: LatencyOptions): Promise<LatencyRow[]> {
  const rows: LatencyRow[] = []
  for (const database of options.databases) rows.push(...(await onDatabase(database, options)))
  return rows
}

async function onDatabase(database: DatabaseKind, options: LatencyOptions): Promise<LatencyRow[]> {
  return withPlatform(database, Math.max(...options.levels), options, async (parts) => {
    const rows: LatencyRow[] = []
    for (const conversations of options.levels) {
      rows.push(await atLevel(database, conversations, options, parts))
    }
    return rows
  })
}

export interface Parts {
  bare: Child<unknown>
  platform: Child<unknown>
  visitors: Visitors
}

/** Runs `work` with a platform, a bare SDK and connected visitors, all warmed up; ends them afterwards. */
export async function withPlatform<T>(
  database: DatabaseKind,
  visitorCount: number,
  options: Pick<LatencyOptions, 'nodeArgs'>,
  work: (parts: Parts) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-bench-'))
  const closing: (() => unknown)[] = []
  try {
    const postgres = database === 'postgres' ? await startPostgres({ durable: true }) : undefined
    if (postgres) closing.unshift(() => postgres.stop())
    const standIn = await startChild<{ url: string }>(new URL('stand-in.ts', import.meta.url))
    closing.unshift(() => standIn.stop())
    const { url } = standIn.hello
    const bare = await startChild(new URL('bare.ts', import.meta.url), { args: [url] })
    closing.unshift(() => bare.stop())
    const platform = await startChild<{ url: string }>(new URL('platform.ts', import.meta.url), {
      nodeArgs: options.nodeArgs ?? [],
      env: {
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: directory,
        DATABASE_URL: postgres?.url() ?? '',
        ANTHROPIC_API_KEY: 'bench',
        ANTHROPIC_BASE_URL: url,
        MODEL_PROVIDER: '',
        MODEL: '',
        LIMITS: 'off',
        LOG_LEVEL: 'error',
      },
    })
    closing.unshift(() => platform.stop('stop'))
    const visitors = await connectVisitors(platform.hello.url, visitorCount)
    closing.unshift(() => visitors.close())
    await visitors.talk({
      conversations: Math.min(10, visitorCount),
      from: Number.POSITIVE_INFINITY,
      until: now() + FIRST_WARM_UP_MS,
    })
    return await work({ bare, platform, visitors })
  } finally {
    for (const close of closing) await close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function atLevel(
  database: DatabaseKind,
  conversations: number,
  { seconds, rounds }: LatencyOptions,
  {
    bare,
    platform,
    visitors,
  }: { bare: Child<unknown>; platform: Child<unknown>; visitors: Visitors },
): Promise<LatencyRow> {
  const own: Measured[] = []
  const others: Measured[] = []
  const loads: Load[] = []
  for (let round = 0; round < rounds; round++) {
    const period = () => {
      const from = now() + WARM_UP_MS
      return { conversations, from, until: from + seconds * 1000 }
    }
    others.push(await bare.ask<Measured>(period()))
    const next = period()
    setTimeout(() => platform.tell({ begin: 'calm' }), WARM_UP_MS)
    own.push(await visitors.talk(next))
    loads.push(await platform.ask<Load>('end'))
  }
  const [a, b] = [sideOf(own), sideOf(others)]
  return {
    database,
    conversations,
    platform: a,
    bare: b,
    added: {
      wayInMs: minus(a.wayInMs, b.wayInMs),
      wayOutMs: minus(a.wayOutMs, b.wayOutMs),
    },
    load: {
      cpu: Math.max(...loads.map(({ cpu }) => cpu)),
      loopLateMs: {
        p50: Math.max(...loads.map(({ loopLateMs }) => loopLateMs.p50)),
        p99: Math.max(...loads.map(({ loopLateMs }) => loopLateMs.p99)),
        max: Math.max(...loads.map(({ loopLateMs }) => loopLateMs.max)),
      },
      timings: loads.at(-1)?.timings ?? {},
    },
  }
}

export function sideOf(rounds: readonly Measured[]): Side {
  const samples = rounds.flatMap((round) => round.samples)
  return {
    samples: samples.length,
    wayInMs: spread(samples.map(({ wayInMs }) => wayInMs)),
    wayOutMs: spread(samples.map(({ wayOutMs }) => wayOutMs)),
    laterMs: spread(rounds.flatMap(({ laterMs }) => laterMs)),
    lost: rounds.flatMap(({ lost }) => lost),
  }
}

const spread = (values: readonly number[]): Spread => ({
  p50: percentile(values, 0.5),
  p99: percentile(values, 0.99),
})
const minus = (a: Spread, b: Spread): Spread => ({ p50: a.p50 - b.p50, p99: a.p99 - b.p99 })
