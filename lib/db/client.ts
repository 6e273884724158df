import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { lockDataDir } from './data-dir-lock'
import { PrismaClient } from './generated/client'
import { applyMigrations } from './migrate'
import { MAX_STATEMENTS, PreparedPGlite } from './prepared-pglite'

export type Database = PrismaClient
/** The client, or the handle of an open transaction. */
export type Queryable = Pick<Database, Exclude<keyof Database, `$${string}`>> &
  Pick<Database, '$queryRaw' | '$executeRaw'>

export interface OpenDatabase {
  db: Database
  kind: 'postgres' | 'embedded'
  /** Names of the migrations that were pending at the start. */
  migrated: string[]
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** PostgreSQL; without it the embedded database in `dataDir`. */
  databaseUrl?: string | undefined
  dataDir: string
  migrationsDir: string
}

/** Nodes that start together take turns at migrating by it. Not 72707369: Prisma's engine takes that one itself. */
const MIGRATION_LOCK = 72_707_371

/** Opens the database and brings its schema up to date. Throws when it cannot be reached or is in use elsewhere. */
export function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.databaseUrl
    ? openPostgres(options.databaseUrl, options.migrationsDir)
    : openEmbedded(options.dataDir, options.migrationsDir)
}

async function openPostgres(url: string, migrationsDir: string): Promise<OpenDatabase> {
  const parameters = new URL(url).searchParams
  const schema = parameters.get('schema') ?? undefined
  // Poolers that hand a connection on between transactions may not keep its statements: said as Prisma has it said.
  const keepsStatements = parameters.get('pgbouncer') !== 'true'
  const adapter = new PrismaPg(
    { connectionString: url, max: 20, options: '-c TimeZone=UTC' },
    {
      ...(schema && { schema }),
      ...(keepsStatements && { statementNameGenerator: createStatementNames() }),
    },
  )
  const guard = new pg.Client({ connectionString: url })
  await guard.connect()
  let migrated: string[]
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await guard
      .query<{ migration_name: string }>(appliedMigrations(schema))
      .then((result) => result.rows)
      .catch(() => [])
    migrated = await applyMigrations(adapter, migrationsDir, names(applied))
  } finally {
    await guard.end()
  }
  const db = new PrismaClient({ adapter })
  return { db, kind: 'postgres', migrated, close: () => db.$disconnect() }
}

async function openEmbedded(dataDir: string, migrationsDir: string): Promise<OpenDatabase> {
  const release = lockDataDir(dataDir)
  try {
    const directory = path.join(dataDir, 'db')
    if (!existsSync(directory)) await initialise(directory)
    const pglite = new PreparedPGlite(directory)
    await pglite.waitReady
    const adapter = new PrismaPGlite(pglite)
    const applied = await pglite
      .query<{ migration_name: string }>(appliedMigrations())
      .then((result) => result.rows)
      .catch(() => [])
    const migrated = await applyMigrations(adapter, migrationsDir, names(applied))
    const db = new PrismaClient({ adapter })
    const close = async () => {
      await db.$disconnect()
      await pglite.close()
      release()
    }
    return { db, kind: 'embedded', migrated, close }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * Names for statements, so that each connection parses and plans them once. Lists of varying length make ever new
 * statements: from `MAX_STATEMENTS` on they go without, which the empty name means.
 */
function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MAX_STATEMENTS) return ''
    const name = createHash('sha256').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}

/** A kill during the very first start would leave a directory that never opens: make it aside, then rename. */
async function initialise(directory: string): Promise<void> {
  const aside = `${directory}.new`
  rmSync(aside, { recursive: true, force: true })
  const fresh = await PGlite.create(aside)
  await fresh.close()
  renameSync(aside, directory)
}

const appliedMigrations = (schema?: string) =>
  `SELECT migration_name FROM ${schema ? `"${schema}".` : ''}"_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`

const names = (rows: readonly { migration_name: string }[]) =>
  new Set(rows.map((row) => row.migration_name))
