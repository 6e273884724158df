// Runs in a thread of its own: a file that makes its parser loop or eat memory takes nothing else down.
import { parentPort, workerData } from 'node:worker_threads'
import { isIngestCode } from './errors'
import { parseFile } from './parse/parse'
import type { ParseInput } from './types'
import type { WorkerMessage } from './worker-message'

const send = (message: WorkerMessage) => parentPort?.postMessage(message)

try {
  const input = workerData as ParseInput
  const parsed = await parseFile(input, (done, total) => send({ type: 'progress', done, total }))
  send({ type: 'done', ...parsed })
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof Error && isIngestCode(code))
    send({ type: 'failed', code, message: error.message })
  // Deep nesting is the one fault of a file that parsers answer with an error of their own.
  else if (error instanceof RangeError)
    send({ type: 'failed', code: 'broken_file', message: 'The file is nested too deeply' })
  else throw error
}
