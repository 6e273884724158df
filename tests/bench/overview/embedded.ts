import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@/lib/db/client'
import type { Deps } from '@/lib/deps'
import { addDays, today } from '@/lib/protocol/days'
import { getOverview } from '@/lib/services/analytics/get-overview'
import { percentile } from '../metrics'
import { fillYear } from './fill'

export interface EmbeddedRow {
  name: string
  overviewMs: number
  /** The longest that the event loop stood still, and with it all that streams. */
  stoodStillMs: number
}

const ROUNDS = 7

/** What the overview holds up on the embedded database, which computes on the server's own thread. */
export async function benchEmbedded(messages: number): Promise<EmbeddedRow[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-overview-'))
  const { db, close } = await openDatabase({
    dataDir,
    migrationsDir: path.resolve('prisma/migrations'),
  })
  const { workspaceId } = await fillYear(db, messages)
  await db.$executeRawUnsafe('VACUUM ANALYZE')
  const ctx = { deps: { db } as Deps, workspaceId, actor: { type: 'system' } } as const
  const loop = monitorEventLoopDelay({ resolution: 1 })

  async function measure(days: number) {
    await sleep(20)
    loop.reset()
    loop.enable()
    const to = today('UTC')
    const start = performance.now()
    await getOverview(ctx, { from: addDays(to, 1 - days), to, timeZone: 'Europe/Vienna' })
    const overviewMs = performance.now() - start
    loop.disable()
    return { overviewMs, stoodStillMs: loop.max / 1e6 }
  }

  const rows: EmbeddedRow[] = []
  for (const [name, days] of [
    ['30 days', 30],
    ['a year', 366],
  ] as const) {
    await db.replyDay.deleteMany()
    rows.push({ name: `${name}, first look`, ...(await measure(days)) })
    const again: Omit<EmbeddedRow, 'name'>[] = []
    for (let round = 0; round < ROUNDS; round++) again.push(await measure(days))
    const median = (of: 'overviewMs' | 'stoodStillMs') =>
      percentile(
        again.map((row) => row[of]),
        0.5,
      )
    rows.push({ name, overviewMs: median('overviewMs'), stoodStillMs: median('stoodStillMs') })
  }
  await close()
  rmSync(dataDir, { recursive: true, force: true })
  return rows
}
