// Worker thread: PGlite behind messages, to see what moving it off the main thread would bring and cost.
import { parentPort, workerData } from 'node:worker_threads'
import { PreparedPGlite } from '@/lib/db/prepared-pglite'

const db = new PreparedPGlite(workerData as string)
await db.waitReady
parentPort?.on('message', async ({ id, sql, params }) => {
  const { rows } = await db.query(sql, params, { rowMode: 'array' })
  parentPort?.postMessage({ id, rows })
})
parentPort?.postMessage({ id: 0 })
