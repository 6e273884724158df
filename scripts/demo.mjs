// npm run demo: checks the environment, builds what has changed, serves the demo.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Runs Node in this terminal and ends with its status where it failed. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: process.env })
  if (status !== 0) process.exit(status ?? 1)
}

process.env.NODE_ENV = 'production'
if (!existsSync('lib/db/generated')) run('scripts/prisma-generate.mjs')
run('--import', 'tsx', 'scripts/check-env.ts', '--demo')
const { build } = await import('./build.mjs')
console.log('Building Parley (skipped where nothing has changed) …')
try {
  build()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
await import('../dist/demo.mjs')
