import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '@/lib/db/client'
import { seedFixture } from './fixture'
import { runSql, startPostgres } from './postgres-server'

const TEMPLATE = 'parley_template'

/** What every test file copies its database from: a seeded PGlite directory and a seeded PostgreSQL database. */
export interface DatabaseTemplates {
  /** A `DATA_DIR`, closed. */
  dataDir: string
  postgres: { url: string; template: string }
}

declare module 'vitest' {
  export interface ProvidedContext {
    databases: DatabaseTemplates
  }
}

export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-template-'))
  const server = await startPostgres()
  const remove = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await runSql(server.url(), `CREATE DATABASE ${TEMPLATE}`)
    await fill(dataDir, server.url(TEMPLATE))
    await fill(dataDir)
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('databases', {
    dataDir,
    postgres: { url: server.url(), template: TEMPLATE },
  })
  return remove
}

async function fill(dataDir: string, databaseUrl?: string): Promise<void> {
  const { db, close } = await openDatabase({
    dataDir,
    databaseUrl,
    migrationsDir: path.resolve('prisma/migrations'),
  })
  await seedFixture(db)
  await close()
}
