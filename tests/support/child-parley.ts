import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { APP_SECRET } from './fixture'
import type { TestDatabase } from './test-database'

export interface ChildParley {
  url: string
  pid: number
  /** What it wrote to its error output. */
  complaints: string[]
  /** Ends without a chance to tidy up. */
  crash(): Promise<void>
  /** Asks it to stop; resolves with its exit status. */
  stop(): Promise<number | null>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the server as a process of its own on a database that may have been used before. */
export async function startChild(
  { dataDir, databaseUrl }: Pick<TestDatabase, 'dataDir' | 'databaseUrl'>,
  env: Record<string, string>,
): Promise<ChildParley> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve('tests/support/serve-parley.ts')],
    {
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH,
        PORT: '0',
        HOST: '127.0.0.1',
        LIMITS: 'off',
        LOG_LEVEL: 'error',
        APP_SECRET,
        DATA_DIR: dataDir,
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = once(child, 'exit') as Promise<[number | null]>
  running.add(child)
  child.once('exit', () => running.delete(child))
  const complaints: string[] = []
  child.stderr?.on('data', (chunk) => complaints.push(String(chunk)))
  const url = await Promise.race([
    firstAddress(child, complaints),
    ended.then(([status]) => {
      throw new Error(`The server ended with ${status}: ${complaints.join('')}`)
    }),
  ])
  return {
    url,
    pid: child.pid ?? 0,
    complaints,
    async crash() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      const [status] = await ended
      return status
    },
  }
}

async function firstAddress(child: ChildProcess, complaints: string[]): Promise<string> {
  if (!child.stdout) throw new Error('no output')
  const lines = createInterface(child.stdout)
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      if (line.startsWith('http://')) resolve(line)
      else complaints.push(line)
    })
  })
}
