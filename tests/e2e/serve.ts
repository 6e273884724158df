// Serves the demo with the stand-in model for the browser tests, in a database of its own. With --dev it compiles pages as
// they are asked for, so that a test can be tried without a build.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnv } from '@/lib/config/env'
import { seedDemo } from '@/prisma/seed/demo'
import { runServer, startServer } from '@/server'
import { startModelServer } from '../support/model-server/start-model-server'

const dev = process.argv.includes('--dev')
const model = await startModelServer({})
const env = readEnv(
  {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'parley-e2e-')),
    DATABASE_URL: undefined,
    ANTHROPIC_API_KEY: 'test',
    ANTHROPIC_BASE_URL: model.url,
    LIMITS: 'off',
    LOG_LEVEL: 'warn',
  },
  { demo: true },
)
await runServer(() => startServer({ env, dev, prepare: seedDemo }))
