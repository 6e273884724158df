// Child process: the server as production runs it, but for pages, with the demo's knowledge.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readEnv } from '@/lib/config/env'
import { listConversationRows } from '@/lib/db/queries/conversation-list'
import { searchConversationRows } from '@/lib/db/queries/conversation-search'
import { parseSearch } from '@/lib/protocol/search-text'
import { seedDemo } from '@/prisma/seed/demo'
import { startServer } from '@/server'
import { percentile } from '../metrics'

export interface Load {
  /** Share of one core, 0 to 1. */
  cpu: number
  /** Milliseconds that the event loop was late. */
  loopLateMs: { p50: number; p99: number; max: number }
  /** Median moments of a reply, in milliseconds from the message's arrival at the server. */
  timings: Record<string, number>
  /** How long the queries took that were run meanwhile. */
  queryMs?: { p50: number; p99: number }
}

/** `begin` says which query an agent asks for twice a second meanwhile. */
export type Order = { begin: 'calm' | 'list' | 'search' } | 'end' | 'stop' | { fill: number }

const server = await startServer({ env: readEnv(process.env), web: false, prepare: seedDemo })

const loop = monitorEventLoopDelay({ resolution: 1 })
let since = { at: performance.now(), date: new Date(), cpu: process.cpuUsage() }

const EVERY_MS = 500
let disturbing: NodeJS.Timeout | undefined
const queries: number[] = []

function begin(disturb: 'calm' | 'list' | 'search'): void {
  queries.length = 0
  if (disturb !== 'calm') {
    disturbing = setInterval(
      () => void list(disturb === 'search' ? 'xylograph' : undefined),
      EVERY_MS,
    )
  }
  loop.reset()
  loop.enable()
  since = { at: performance.now(), date: new Date(), cpu: process.cpuUsage() }
}

/** What the console's inbox asks for. */
async function list(q: string | undefined): Promise<void> {
  const { db } = server.deps
  const { id } = await db.workspace.findFirstOrThrow({
    where: { widgets: { some: { key: 'wk_demo' } } },
  })
  const start = performance.now()
  const filter = { view: 'all', userId: null } as const
  const page = { sort: 'newest', limit: 51, position: null } as const
  const search = q === undefined ? null : parseSearch(q)
  await (search
    ? searchConversationRows(db, id, filter, search, page)
    : listConversationRows(db, id, filter, page))
  queries.push(performance.now() - start)
}

/** Stores resolved conversations of six messages each. */
async function fill(count: number): Promise<void> {
  const { db } = server.deps
  const { id: widgetId, workspaceId } = await db.widget.findUniqueOrThrow({
    where: { key: 'wk_demo' },
  })
  await db.$executeRaw`INSERT INTO "Contact" ("id", "workspaceId") VALUES ('ct_stored', ${workspaceId})`
  await db.$executeRaw`
    INSERT INTO "Conversation" ("id", "workspaceId", "widgetId", "contactId", "status", "preview", "lastSeq", "rev",
      "tags", "firedRuleIds", "updatedAt")
    SELECT 'cv_stored' || n, ${workspaceId}, ${widgetId}, 'ct_stored', 'resolved', 'stored', 6, 6, '{}', '{}',
      now() - n * interval '1 minute' FROM generate_series(1, ${count}::int) n`
  await db.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "conversationId", "seq", "rev", "author", "text", "status")
    SELECT 'ms_stored' || n || '_' || seq, ${workspaceId}, 'cv_stored' || n, seq, seq, 'visitor',
      repeat('words of message ' || n || ' ', 15), 'sent'
    FROM generate_series(1, ${count}::int) n, generate_series(1, 6) seq`
  await db.$executeRaw`ANALYZE`
}

async function end(): Promise<Load> {
  loop.disable()
  clearInterval(disturbing)
  const { user, system } = process.cpuUsage(since.cpu)
  const ms = (share: number) => Math.max(0, loop.percentile(share) / 1e6 - 1)
  return {
    cpu: (user + system) / 1000 / (performance.now() - since.at),
    loopLateMs: { p50: ms(50), p99: ms(99), max: loop.max / 1e6 },
    timings: await medianTimings(),
    ...(queries.length > 0 && {
      queryMs: { p50: percentile(queries, 0.5), p99: percentile(queries, 0.99) },
    }),
  }
}

async function medianTimings(): Promise<Record<string, number>> {
  const rows = await server.deps.db.$queryRaw<{ name: string; p50: number }[]>`
    SELECT t."key" AS "name", percentile_disc(0.5) WITHIN GROUP (ORDER BY t."value"::float8) AS "p50"
    FROM "Message" m, jsonb_each_text(m."timings") t
    WHERE m."timings" IS NOT NULL AND m."createdAt" > ${since.date}::timestamp GROUP BY t."key"`
  return Object.fromEntries(rows.map(({ name, p50 }) => [name, p50]))
}

const answer = (data: unknown) => void process.send?.(data)
process.on('message', (order: Order) => {
  if (order === 'end') void end().then(answer)
  else if (order === 'stop') void server.close().then(() => process.exit(0))
  else if ('fill' in order) void fill(order.fill).then(() => answer({}))
  else begin(order.begin)
})
process.once('disconnect', () => process.exit(0))
process.send?.({ url: `http://127.0.0.1:${server.deps.env.port}` })
