// Serves an installation; with --dev it compiles pages as they are asked for.
import { readEnv } from '@/lib/config/env'
import { runServer, startServer } from '@/server'

const dev = process.argv.includes('--dev')
const server = await runServer(async () => startServer({ env: readEnv(process.env), dev }))
const { log, model, databaseKind } = server.deps
log.info({ url: server.url, model: model.model, database: databaseKind }, 'Parley serves')
