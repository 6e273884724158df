import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'

export const NO_FILTER = { externalTables: [], externalEnums: [] }

/** Prisma's own schema engine as WebAssembly: nothing to download, on every system. Call `free()` when done. */
export async function openSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  const Engine = await loadEngine()
  return Engine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

let loaded: Promise<typeof SchemaEngine> | undefined

/** Once in a process: the package's glue keeps views of one instance's memory. */
function loadEngine(): Promise<typeof SchemaEngine> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<typeof SchemaEngine> {
  const require = createRequire(import.meta.url)
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  const bound = glue as unknown as {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
    SchemaEngine: typeof SchemaEngine
  }
  bound.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bound.SchemaEngine
}

/** Migrations as the engine wants them. `directories` maps a migration's name to its SQL. */
export function migrationList(
  baseDir: string,
  lockfile: string,
  directories: ReadonlyMap<string, string>,
): MigrationList {
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: [...directories].map(([path, sql]) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  } as MigrationList
}
