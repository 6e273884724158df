import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface Installation {
  url: string
  close(): Promise<void>
}

/** What `npm start` serves with nothing in its database, on a free port. */
export async function startEmptyInstallation(): Promise<Installation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-empty-'))
  const { DATABASE_URL: _, ANTHROPIC_API_KEY: __, PUBLIC_URL: ___, ...env } = process.env
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', (status) => reject(new Error(`The server ended with status ${status}`)))
    createInterface(server.stdout).on('line', (line) => {
      const found = /"url":"([^"]+)"/.exec(line)?.[1]
      if (found) resolve(found)
    })
  })
  return {
    url,
    async close() {
      server.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
