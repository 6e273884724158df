// Builds everything that serving needs: the database client, the widget, the pages, the server's bundle.
// Skips all of it where nothing has changed since the last time, unless --force is given.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const SOURCES = ['app', 'components', 'lib', 'prisma', 'public', 'scripts', 'widget']
const FILES = [
  'server.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const MADE = ['lib/db/generated', 'public/widget']
const OUTPUTS = ['.next/BUILD_ID', 'dist/server.mjs', 'lib/db/generated/client.ts', 'public/widget']
const STAMP = '.cache/build'

/** Builds where needed; true when it did. */
export function build({ force = false } = {}) {
  const digest = digestOfSources()
  const isCurrent =
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === digest &&
    OUTPUTS.every((output) => existsSync(output))
  if (isCurrent && !force) return false
  rmSync(STAMP, { force: true })
  const require = createRequire(import.meta.url)
  run('the database client', 'scripts/prisma-generate.mjs')
  run('the widget', 'scripts/build-widget.mjs')
  run('the pages', require.resolve('next/dist/bin/next'), 'build', '--webpack')
  run('the server', 'scripts/bundle-server.mjs')
  mkdirSync(path.dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, digest)
  return true
}

function run(what, script, ...args) {
  const started = Date.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`)
    throw new Error(`Building ${what} failed`)
  }
  console.log(`  built ${what} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function digestOfSources() {
  const hash = createHash('sha256').update(process.version)
  const files = [...FILES, ...SOURCES.flatMap(filesUnder)].filter((file) => existsSync(file))
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(directory) {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((file) => !MADE.some((made) => file.startsWith(`${made}/`)))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (!build({ force: process.argv.includes('--force') })) console.log('  nothing has changed')
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
