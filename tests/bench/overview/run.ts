import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '@/lib/db/client'
import type { Deps } from '@/lib/deps'
import { addDays, today } from '@/lib/protocol/days'
import { getOverview } from '@/lib/services/analytics/get-overview'
import { startPostgres } from '@/tests/support/postgres-server'
import { percentile } from '../metrics'
import { type Filled, fillYear } from './fill'

export interface OverviewRow {
  name: string
  days: number
  /** Of days that nobody has looked at before. */
  firstMs: number
  overviewMs: { p50: number; p99: number }
  /** Null where it would take minutes. */
  naiveMs: number | null
}

const ROUNDS = 15

/** The overview's time by range over a year of messages on PostgreSQL with its own settings. */
export async function benchOverview(
  messages: number,
): Promise<{ filled: Filled; rows: OverviewRow[] }> {
  const server = await startPostgres({ durable: true })
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-overview-'))
  try {
    const { db, close } = await openDatabase({
      databaseUrl: server.url(),
      dataDir: directory,
      migrationsDir: path.resolve('prisma/migrations'),
    })
    const filled = await fillYear(db, messages)
    await tidy(server.url())
    const rows: OverviewRow[] = []
    for (const [name, days, widget] of [
      ['7 days', 7],
      ['30 days', 30],
      ['90 days', 90],
      ['a year', 366],
      ['30 days, one widget', 30, filled.widgetId],
      ['a year, one widget', 366, filled.widgetId],
      ['two years', 731],
    ] as const) {
      const to = today('UTC')
      const range = { from: addDays(to, 1 - days), to, timeZone: 'Europe/Vienna', widget }
      const ctx = {
        deps: { db } as Deps,
        workspaceId: filled.workspaceId,
        actor: { type: 'system' },
      } as const
      const took: number[] = []
      // As if nobody had looked at these days before.
      await db.replyDay.deleteMany()
      const first = performance.now()
      await getOverview(ctx, range)
      const firstMs = performance.now() - first
      for (let round = 0; round < ROUNDS; round++) {
        const start = performance.now()
        await getOverview(ctx, range)
        took.push(performance.now() - start)
      }
      rows.push({
        name,
        days,
        firstMs,
        overviewMs: { p50: percentile(took, 0.5), p99: percentile(took, 0.99) },
        naiveMs: days === 30 && !widget ? await naive(db, filled.workspaceId, range.from) : null,
      })
    }
    await close()
    return { filled, rows }
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** What autovacuum does by and by. */
async function tidy(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('VACUUM ANALYZE')
  await client.end()
}

/** Reads the rows of the range and sums them up here: milliseconds. */
async function naive(db: Database, workspaceId: string, from: string): Promise<number> {
  const since = new Date(from)
  const start = performance.now()
  const conversations = await db.conversation.findMany({
    where: { workspaceId, createdAt: { gte: since } },
  })
  const replies = await db.message.findMany({
    where: { workspaceId, author: 'assistant', createdAt: { gte: since } },
    select: {
      createdAt: true,
      status: true,
      rating: true,
      costMicros: true,
      timings: true,
      usage: true,
    },
  })
  const firstWords = replies.map(({ timings }) =>
    Number((timings as Record<string, unknown> | null)?.firstTokenMs ?? 0),
  )
  percentile(firstWords, 0.5)
  percentile(firstWords, 0.95)
  const cost = replies.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0)
  if (conversations.length === 0 || cost === 0) throw new Error('nothing to sum up')
  return performance.now() - start
}
