// The server as a process of its own, without pages, for drills that kill it. Says its address on the first line.
import { readEnv } from '@/lib/config/env'
import { runServer, startServer } from '@/server'

const env = readEnv(process.env)
await runServer(() => startServer({ env, web: false }))
console.log(`http://127.0.0.1:${env.port}`)
