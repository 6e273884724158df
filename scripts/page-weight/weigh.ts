import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readEnv } from '@/lib/config/env'
import { seedDemo } from '@/prisma/seed/demo'
import { type RunningServer, startServer } from '@/server'
import { budgetOf } from './budgets'
import { type Address, addressOf, routesOf, SETUP } from './routes'
import { scriptsOf } from './scripts-of'
import { Visitor } from './visitor'

export interface PageWeight {
  route: string
  /** After gzip. */
  bytes: number
  budget: number
  files: string[]
}

/** Weighs the script of the first load of every page, of the build that is there, heaviest against its budget first. */
export async function weighPages(): Promise<PageWeight[]> {
  const routes = routesOf('app')
  const demo = await served({ demo: true }, async ({ url }) => {
    const visitor = await Visitor.signIn(url)
    const rows: PageWeight[] = []
    // Some take something away that others show: those come last.
    for (const route of routes.filter((name) => name !== SETUP).sort(byHarm)) {
      const address = await addressOf(route, visitor)
      if (address) rows.push(await weigh(route, url, address))
    }
    return rows
  })
  const setup = await served({ demo: false }, ({ url }) => weigh(SETUP, url, { path: SETUP }))
  return [...demo, setup].sort((a, b) => a.route.localeCompare(b.route, 'en'))
}

const byHarm = (a: string, b: string) =>
  Number(a === '/no-workspace') - Number(b === '/no-workspace')

async function served<T>(
  { demo }: { demo: boolean },
  work: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-pages-'))
  const given = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: directory, LOG_LEVEL: 'error' }
  const env = readEnv({ ...given, LIMITS: 'off' }, { demo })
  const server = await startServer({ env, ...(demo && { prepare: seedDemo }) })
  try {
    return await work(server)
  } finally {
    await server.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function weigh(route: string, url: string, { path, cookie }: Address): Promise<PageWeight> {
  const headers = cookie ? { cookie } : undefined
  const response = await fetch(url + path, { redirect: 'manual', ...(headers && { headers }) })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  const files = scriptsOf(await response.text())
  if (files.length === 0) throw new Error(`${path} names no script`)
  const bytes = files.reduce((sum, file) => sum + weightOf(file), 0)
  return { route, bytes, budget: budgetOf(route), files }
}

function weightOf(file: string): number {
  const found = `.next/${file}`
  if (!existsSync(found)) throw new Error(`${file} is not in the build`)
  return gzipSync(readFileSync(found)).length
}
