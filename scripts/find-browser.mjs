// Finds a Chromium for the browser tests: one that is named, one that is here, or one that can be installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Its path. Throws an error that says what was tried. */
export function findBrowser({ install = true } = {}) {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}: there is no such file`)
  }
  const found = [chromium.executablePath(), ...SYSTEM].find((file) => existsSync(file))
  if (found) return found
  if (!install) throw new Error('There is no Chromium here')

  console.log('  no Chromium here: trying the download that Playwright offers')
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  run(process.execPath, [cli, 'install', 'chromium'])
  if (existsSync(chromium.executablePath())) return chromium.executablePath()

  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    console.log('  that failed: trying the Debian package')
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    run(...command([...sudo, 'apt-get', 'update', '-qq']))
    run(
      ...command([
        ...sudo,
        'apt-get',
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        'chromium',
        'fonts-noto-cjk',
      ]),
    )
    const installed = SYSTEM.find((file) => existsSync(file))
    if (installed) return installed
  }
  throw new Error(
    'The browser tests need Chromium, and none could be had: neither a download by Playwright nor a Debian package.\n' +
      'Install one, or set CHROMIUM_PATH to its program.',
  )
}

const command = ([program, ...args]) => [program, args]

function run(program, args) {
  return spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 8 * 60_000,
  })
}
