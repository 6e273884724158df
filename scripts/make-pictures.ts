// npm run pictures: takes docs/images/widget-and-inbox.png of a demo of its own.
// With --all DIR (by default test-results/pictures) it writes pictures of every state too, to be looked at.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { readEnv } from '@/lib/config/env'
import { seedDemo } from '@/prisma/seed/demo'
import { startServer } from '@/server'
import { findBrowser } from './find-browser.mjs'
import { takeAreaStates } from './pictures/area-states'
import { compose } from './pictures/compose'
import { takeConsoleStates } from './pictures/console-states'
import { playScene } from './pictures/scene'
import { takeWidgetStates } from './pictures/widget-states'

const PICTURE = 'docs/images/widget-and-inbox.png'

const all = process.argv.indexOf('--all')
const folder = all === -1 ? undefined : (process.argv[all + 1] ?? 'test-results/pictures')
const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-pictures-'))
const env = readEnv(
  {
    PORT: '0',
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    MODEL_PROVIDER: 'offline',
    LIMITS: 'off',
    LOG_LEVEL: 'warn',
  },
  { demo: true },
)
const server = await startServer({ env, prepare: seedDemo })
let browser: Browser | undefined
try {
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  mkdirSync(path.dirname(PICTURE), { recursive: true })
  const scene = await playScene(browser, server.url)
  await compose(browser, scene, PICTURE)
  console.log(`  ${PICTURE}`)
  if (folder) {
    mkdirSync(folder, { recursive: true })
    await takeWidgetStates(browser, server.url, folder)
    await takeConsoleStates(browser, server.url, folder)
    await takeAreaStates(browser, server.url, folder)
    console.log(`  ${folder}`)
  }
} finally {
  await browser?.close()
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)
