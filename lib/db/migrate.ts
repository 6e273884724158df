import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { migrationList, NO_FILTER, openSchemaEngine } from './schema-engine'

/** Names and SQL of the migrations in `directory`, in the order they are applied. */
export async function readMigrations(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrations = new Map<string, string>()
  for (const name of names.sort()) {
    migrations.set(name, await readFile(path.join(directory, name, 'migration.sql'), 'utf8'))
  }
  return migrations
}

/** Applies what is pending and returns the names of what it applied. `applied` says what the database already has. */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  directory: string,
  applied: ReadonlySet<string>,
): Promise<string[]> {
  const migrations = await readMigrations(directory)
  if ([...migrations.keys()].every((name) => applied.has(name))) return []
  const engine = await openSchemaEngine(adapter)
  try {
    const lockfile = await readFile(path.join(directory, 'migration_lock.toml'), 'utf8')
    const result = await engine.applyMigrations({
      migrationsList: migrationList(directory, lockfile, migrations),
      filters: NO_FILTER,
    })
    return result.appliedMigrationNames
  } finally {
    engine.free()
  }
}
