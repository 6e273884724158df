import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { runSql } from './postgres-server'

export type DatabaseKind = 'embedded' | 'postgres'
export const DATABASES: readonly DatabaseKind[] = ['embedded', 'postgres']

export interface TestDatabase {
  dataDir: string
  databaseUrl: string | undefined
  remove(): Promise<void>
}

/** A database of the test's own, with the fixture in it, or empty. */
export async function createTestDatabase(
  kind: DatabaseKind,
  options: { empty?: boolean } = {},
): Promise<TestDatabase> {
  const templates = inject('databases')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-test-'))
  const removeDirectory = () => rm(dataDir, { recursive: true, force: true })
  if (kind === 'embedded') {
    if (!options.empty) {
      await cp(path.join(templates.dataDir, 'db'), path.join(dataDir, 'db'), { recursive: true })
    }
    return { dataDir, databaseUrl: undefined, remove: removeDirectory }
  }
  const { url, template } = templates.postgres
  const name = `parley_${randomBytes(6).toString('hex')}`
  await runSql(url, `CREATE DATABASE ${name}${options.empty ? '' : ` TEMPLATE ${template}`}`)
  const databaseUrl = new URL(url)
  databaseUrl.pathname = `/${name}`
  return {
    dataDir,
    databaseUrl: databaseUrl.href,
    async remove() {
      await removeDirectory()
      await runSql(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}
