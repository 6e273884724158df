// Serves the demo: the demo workspaces on this machine's loopback alone.
import path from 'node:path'
import { readEnv } from '@/lib/config/env'
import { seedDemo } from '@/prisma/seed/demo'
import { runServer, startServer } from '@/server'

const started = performance.now()
const server = await runServer(() =>
  startServer({ env: readEnv(process.env, { demo: true }), prepare: seedDemo }),
)
const { env, model, databaseKind } = server.deps
const answers =
  model.provider === 'offline'
    ? 'the offline model: it quotes the articles. Set ANTHROPIC_API_KEY to let Claude answer.'
    : `${model.model} (${model.provider})`
const stored =
  databaseKind === 'embedded' ? path.relative(process.cwd(), env.dataDir) || '.' : 'PostgreSQL'

console.log(`
  Parley serves the demo (started in ${((performance.now() - started) / 1000).toFixed(1)} s)

  Shop      ${server.url}/demo      chat here as a visitor
  Console   ${server.url}/inbox     answer here as an agent
  Sign in   owner@demo.test or agent@demo.test, password parley-demo

  Answers   ${answers}
  Data      ${stored}

  Stop with Ctrl+C.
`)
