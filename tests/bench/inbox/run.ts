import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '@/lib/db/client'
import { insertUser } from '@/lib/db/queries/user'
import type { Deps } from '@/lib/deps'
import { conversationsQuery } from '@/lib/protocol/http'
import type { ServiceContext } from '@/lib/services/context'
import { countConversations, listConversations } from '@/lib/services/conversation/list'
import { seedMany } from '@/prisma/seed/many'
import { startPostgres } from '@/tests/support/postgres-server'
import { percentile } from '../metrics'
import { inboxAsks, type NamedAsk } from './asks'

export type InboxDatabase = 'embedded' | 'postgres'

export interface Timing {
  p50: number
  p99: number
}

export interface InboxRow {
  name: string
  few: Timing
  many: Timing
}

export interface InboxOptions {
  few: number
  many: number
  rounds: number
}

const AGENTS = ['usr_a', 'usr_b']

/** What each ask of the inbox takes beside few conversations and beside many, in milliseconds. */
export async function benchInbox(kind: InboxDatabase, options: InboxOptions): Promise<InboxRow[]> {
  const few = await timesWith(kind, options.few, options.rounds)
  const many = await timesWith(kind, options.many, options.rounds)
  return [...many].flatMap(([name, timing]) => {
    const reference = few.get(name)
    return reference ? [{ name, few: reference, many: timing }] : []
  })
}

async function timesWith(
  kind: InboxDatabase,
  conversations: number,
  rounds: number,
): Promise<Map<string, Timing>> {
  const server = kind === 'postgres' ? await startPostgres({ durable: true }) : null
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-inbox-'))
  try {
    const { db, close } = await openDatabase({
      ...(server && { databaseUrl: server.url() }),
      dataDir,
      migrationsDir: path.resolve('prisma/migrations'),
    })
    const ctx = await fill(db, conversations)
    const taken = new Map<string, Timing>()
    for (const asked of inboxAsks('usr_a', 'wid_b')) {
      taken.set(asked.name, await timed(rounds, await readyToAsk(ctx, asked)))
    }
    taken.set('numbers beside the views', await timed(rounds, () => countConversations(ctx)))
    await close()
    return taken
  } finally {
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function fill(db: Database, conversations: number): Promise<ServiceContext> {
  await db.$executeRaw`INSERT INTO "Workspace" ("id", "name", "slug") VALUES ('ws_b', 'Bench', 'bench')`
  await db.$executeRaw`
    INSERT INTO "Assistant" ("id", "workspaceId", "name", "updatedAt") VALUES ('ast_b', 'ws_b', 'Bench', now())`
  await db.$executeRaw`
    INSERT INTO "Widget" ("id", "workspaceId", "assistantId", "key", "name", "secret", "allowedOrigins", "updatedAt")
    VALUES ('wid_b', 'ws_b', 'ast_b', 'wk_b', 'Bench', 'x', '{}', now())`
  for (const id of AGENTS) {
    const email = `${id}@bench.test`
    await insertUser(db, { id, accountId: `acc_${id}`, name: id, email, passwordHash: 'x' })
  }
  await seedMany(db, { workspaceId: 'ws_b', widgetId: 'wid_b', agentIds: AGENTS, conversations })
  // A few old ones have a tag of their own: an order by time comes to them last.
  await db.$executeRaw`UPDATE "Conversation" SET "tags" = "tags" || ARRAY['rare']
    WHERE "id" IN (SELECT "id" FROM "Conversation" ORDER BY "updatedAt" LIMIT 5)`
  return {
    deps: { db } as Deps,
    workspaceId: 'ws_b',
    actor: { type: 'user', userId: 'usr_a', name: 'A', role: 'owner' },
  }
}

/** The call to time, after the pages above it were gone through. */
async function readyToAsk(ctx: ServiceContext, { ask, pages = 0 }: NamedAsk) {
  let query = conversationsQuery.parse(ask)
  for (let page = 0; page < pages; page++) {
    const { nextCursor } = await listConversations(ctx, query)
    if (nextCursor === null) break
    query = { ...query, cursor: nextCursor }
  }
  return () => listConversations(ctx, query)
}

/** Five calls first, as PostgreSQL settles for a plan after them. */
async function timed(rounds: number, call: () => Promise<unknown>): Promise<Timing> {
  for (let warm = 0; warm < 5; warm++) await call()
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await call()
    took.push(performance.now() - start)
  }
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) }
}
