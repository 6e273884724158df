import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeDataDir } from '@/lib/config/data-dir'
import { EnvError, readEnv } from '@/lib/config/env'
import { startErrorLine } from '@/server'

function lineOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof EnvError) return startErrorLine(error) ?? ''
    throw error
  }
  throw new Error('It was accepted')
}

describe('a wrong value is told in one line that names the variable and what it may be', () => {
  test.each<[string, string, RegExp]>([
    ['PORT', 'http', /0 to 65535/],
    ['PORT', '65536', /0 to 65535/],
    ['PORT', '-1', /0 to 65535/],
    ['PORT', '3e3', /0 to 65535/],
    ['PORT', ' ', /0 to 65535/],
    ['HOST', 'two words', /host name/],
    ['HOST', 'http://localhost', /host name/],
    ['PUBLIC_URL', 'parley.example', /http or https/],
    ['PUBLIC_URL', 'ftp://parley.example', /http or https/],
    ['PUBLIC_URL', 'https://parley.example/chat', /without a path/],
    ['TRUST_PROXY', 'yes', /0 to 10/],
    ['TRUST_PROXY', '1.5', /0 to 10/],
    ['DATABASE_URL', 'mysql://localhost/parley', /PostgreSQL/],
    ['DATABASE_URL', 'localhost:5432', /PostgreSQL/],
    ['DATA_DIR', ' ', /a directory/],
    ['REDIS_URL', 'redis://localhost', /unset/],
    ['APP_SECRET', 'short', /32 characters/],
    ['ANTHROPIC_API_KEY', 'sk two', /API key/],
    ['ANTHROPIC_BASE_URL', 'api.anthropic.com', /http or https/],
    ['MODEL_PROVIDER', 'openai', /anthropic or offline/],
    ['MODEL_PROVIDER', 'Offline', /anthropic or offline/],
    ['MODEL', 'gpt-4', /claude-haiku-4-5/],
    ['FETCH_ALLOW_HOSTS', 'http://intranet', /host names/],
    ['SMTP_URL', 'mail.example.com', /mail server/],
    ['LIMITS', 'true', /on or off/],
    ['LOG_LEVEL', 'loud', /debug/],
    ['LOG_LEVEL', 'loud\nand clear', /debug/],
  ])('%s=%j', (name, value, allowed) => {
    const line = lineOf(() => readEnv({ [name]: value }))
    expect(line.startsWith(`${name} `)).toBe(true)
    expect(line).toMatch(allowed)
    expect(line).not.toContain('\n')
  })

  test('MODEL_PROVIDER=anthropic without a key names the key', () => {
    expect(lineOf(() => readEnv({ MODEL_PROVIDER: 'anthropic' }))).toMatch(/^ANTHROPIC_API_KEY /)
  })

  test('secrets are not repeated', () => {
    for (const name of ['APP_SECRET', 'DATABASE_URL', 'SMTP_URL', 'ANTHROPIC_API_KEY'])
      expect(lineOf(() => readEnv({ [name]: 'hunter 2' }))).not.toContain('hunter')
  })
})

test('the demo listens on loopback alone', () => {
  expect(readEnv({}, { demo: true }).host).toBe('127.0.0.1')
  for (const HOST of ['127.0.0.1', '::1', '[::1]', 'localhost'])
    expect(readEnv({ HOST }, { demo: true }).demo).toBe(true)
  expect(lineOf(() => readEnv({ HOST: '0.0.0.0' }, { demo: true }))).toMatch(/^HOST .*loopback/)
})

test('defaults are those of the contract, also for what is set to nothing', () => {
  const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'MODEL', 'LIMITS', 'LOG_LEVEL']
  const empty = Object.fromEntries(names.map((name) => [name, '']))
  for (const source of [{}, empty]) {
    expect(readEnv(source)).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'http://localhost:3000',
      ownOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      trustProxy: 0,
      databaseUrl: undefined,
      dataDir: path.resolve('data'),
      modelProvider: 'offline',
      model: 'claude-haiku-4-5',
      limits: true,
      logLevel: 'info',
    })
  }
  expect(readEnv({ ANTHROPIC_API_KEY: 'sk-1' }).modelProvider).toBe('anthropic')
})

test('a public address may end in a slash', () => {
  const { publicUrl, ownOrigins } = readEnv({ PUBLIC_URL: 'https://Chat.example.com:443/' })
  expect(publicUrl).toBe('https://chat.example.com')
  expect(ownOrigins).toEqual(['https://chat.example.com'])
})

describe('the directory for data', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'parley-env-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  test('is made with its parents, and may be there already', () => {
    const directory = path.join(home, 'a', 'b')
    makeDataDir(directory)
    makeDataDir(directory)
    writeFileSync(path.join(directory, 'file'), '')
  })

  test('cannot be a file, nor lie in one', () => {
    const file = path.join(home, 'file')
    writeFileSync(file, '')
    for (const directory of [file, path.join(file, 'below')])
      expect(lineOf(() => makeDataDir(directory))).toMatch(/^DATA_DIR is .*: it may be a directory/)
  })

  test.runIf(process.platform === 'linux')('is refused where nothing can be made', () => {
    expect(lineOf(() => makeDataDir('/proc/parley/data'))).toMatch(/^DATA_DIR is "\/proc\/parley/)
  })
})
