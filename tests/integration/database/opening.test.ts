import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { DataDirInUseError, lockDataDir } from '@/lib/db/data-dir-lock'
import { readMigrations } from '@/lib/db/migrate'
import { createTestDatabase, DATABASES, type TestDatabase } from '@/tests/support/test-database'

const migrationsDir = path.resolve('prisma/migrations')
let made: TestDatabase[] = []
afterEach(async () => {
  for (const database of made) await database.remove()
  made = []
})

async function empty(kind: (typeof DATABASES)[number]) {
  const database = await createTestDatabase(kind, { empty: true })
  made.push(database)
  return () => openDatabase({ ...database, migrationsDir })
}

type Opened = Awaited<ReturnType<typeof openDatabase>>

/** Tables, columns, indexes and constraints, in words that do not depend on the server's version. */
async function schemaOf({ db }: Opened): Promise<unknown> {
  return {
    columns: await db.$queryRaw`
      SELECT table_name, column_name, udt_name, is_nullable, column_default
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
    indexes: await db.$queryRaw`
      SELECT tablename::text, indexname::text, indexdef FROM pg_indexes
      WHERE schemaname = 'public' ORDER BY 1, 2`,
    constraints: await db.$queryRaw`
      SELECT conname::text, contype::text, pg_get_constraintdef(oid) AS def FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1, 2`,
    enums: await db.$queryRaw`
      SELECT t.typname::text, e.enumlabel::text FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
      ORDER BY 1, e.enumsortorder`,
  }
}

describe.each(DATABASES)('on %s', (kind) => {
  test('an empty database gets every migration, a second start none', async () => {
    const open = await empty(kind)
    const first = await open()
    expect(first.migrated).toEqual([...(await readMigrations(migrationsDir)).keys()])
    expect(await first.db.workspace.count()).toBe(0)
    await first.close()
    const second = await open()
    expect(second.migrated).toEqual([])
    const applied = await second.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`
    expect(applied[0]?.n).toBe(first.migrated.length)
    await second.close()
  })

  test('times are kept in UTC', async () => {
    const database = await (await empty(kind))()
    const [row] = await database.db.$queryRaw<{ now: Date; zone: string }[]>`
      SELECT now()::timestamp AS now, current_setting('TimeZone') AS zone`
    expect(Math.abs((row?.now.getTime() ?? 0) - Date.now())).toBeLessThan(600_000)
    await database.close()
  })
})

test('both have the same schema', async () => {
  const schemas = []
  for (const kind of DATABASES) {
    const opened = await (await empty(kind))()
    schemas.push(await schemaOf(opened))
    await opened.close()
  }
  expect(schemas[0]).toEqual(schemas[1])
})

test('nodes that start together on PostgreSQL migrate once', async () => {
  const open = await empty('postgres')
  const all = await Promise.all([open(), open(), open()])
  const counts = all.map(({ migrated }) => migrated.length)
  expect(counts.filter((count) => count > 0)).toHaveLength(1)
  for (const one of all) await one.close()
})

describe('a data directory', () => {
  const directory = () => mkdtempSync(path.join(tmpdir(), 'parley-lock-'))

  test('in use by a living process is refused, and taken once that is gone', async () => {
    const dir = directory()
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    writeFileSync(path.join(dir, 'parley.lock'), String(other.pid))
    expect(() => lockDataDir(dir)).toThrow(DataDirInUseError)
    expect(() => lockDataDir(dir)).toThrow(
      `DATA_DIR ${dir} is in use by process ${other.pid}. Stop that process, or set DATA_DIR to another directory.`,
    )
    await expect(openDatabase({ dataDir: dir, migrationsDir })).rejects.toThrow(DataDirInUseError)
    other.kill('SIGKILL')
    await once(other, 'exit')
    const release = lockDataDir(dir)
    expect(readFileSync(path.join(dir, 'parley.lock'), 'utf8')).toBe(String(process.pid))
    release()
    expect(existsSync(path.join(dir, 'parley.lock'))).toBe(false)
    rmSync(dir, { recursive: true })
  })

  test.each(['', 'nonsense', '-1', '0', '99999999'])(
    'with a stale lock (%j) is taken',
    (content) => {
      const dir = directory()
      writeFileSync(path.join(dir, 'parley.lock'), content)
      lockDataDir(dir)()
      rmSync(dir, { recursive: true })
    },
  )

  test('whose first start was killed is made anew', async () => {
    const dir = directory()
    const { mkdirSync } = await import('node:fs')
    mkdirSync(path.join(dir, 'db.new/base'), { recursive: true })
    writeFileSync(path.join(dir, 'db.new/PG_VERSION'), '18')
    const opened = await openDatabase({ dataDir: dir, migrationsDir })
    expect(opened.migrated.length).toBeGreaterThan(0)
    await opened.close()
    rmSync(dir, { recursive: true })
  })
})
