// npm test: everything, from a fresh clone. It gets what it needs by itself and fails where it cannot; nothing is skipped.
// npm run verify (--quick) leaves out what takes minutes: integration, drills and browser tests.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { findBrowser } from './find-browser.mjs'

const quick = process.argv.includes('--quick')
const results = []

/** A package's program, run by this Node: works where there is no shell. */
function bin(name, program = name) {
  const folder = path.resolve('node_modules', name)
  const { bin: programs } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof programs === 'string' ? programs : programs[program])
}

function step(name, ...args) {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: process.env })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  results.push({ name, passed: status === 0, seconds })
}

function prepare(name, work) {
  console.log(`\n── ${name}`)
  try {
    return work()
  } catch (error) {
    console.error(error.message)
    console.error(`\nFAILED: ${name}`)
    process.exit(1)
  }
}

step('database client', 'scripts/prisma-generate.mjs')
prepare('build', () => build())
step('lint', bin('@biomejs/biome', 'biome'), 'check', '.')
step('types', bin('typescript', 'tsc'), '--noEmit')
step('types of the widget', bin('typescript', 'tsc'), '--noEmit', '-p', 'widget')
step('boundaries', '--import', 'tsx', 'scripts/check-boundaries.ts')
step('nothing unused', bin('knip'))
step('weight of the widget', 'scripts/build-widget.mjs', '--check')
step('weight of the pages', '--import', 'tsx', 'scripts/weigh-pages.ts', '--check')
step('unit tests', bin('vitest'), 'run', '--project', 'unit')
if (!quick) {
  step('integration tests and drills', bin('vitest'), 'run', '--project', 'integration')
  process.env.CHROMIUM_PATH = prepare('browser', () => findBrowser())
  console.log(`  ${process.env.CHROMIUM_PATH}`)
  step('browser tests', bin('@playwright/test', 'playwright'), 'test')
}

console.log('')
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
}
const failed = results.filter(({ passed }) => !passed).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
