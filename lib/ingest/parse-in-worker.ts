import { Worker } from 'node:worker_threads'
import { IngestError } from './errors'
import { INGEST_LIMITS } from './limits'
import type { OnProgress, ParseInput, PartFailure, ReadyItem } from './types'
import type { WorkerMessage } from './worker-message'

export interface ParseOptions {
  signal?: AbortSignal
  onProgress?: OnProgress
  /** Milliseconds and megabytes; those of `INGEST_LIMITS` when not given. */
  maxMs?: number
  heapMb?: number
}

/** From its source where that is what runs, beside the server's bundle otherwise. */
const isSource = import.meta.url.endsWith('.ts')
const ENTRY = new URL(isSource ? './start-parse-worker.mjs' : './parse-worker.mjs', import.meta.url)

/** Parses a file in a thread of its own, which ends with it. Throws `IngestError`, or the signal's reason. */
export function parseInWorker(
  input: ParseInput,
  options: ParseOptions = {},
): Promise<{ items: ReadyItem[]; failures: PartFailure[] }> {
  const {
    signal,
    onProgress,
    maxMs = INGEST_LIMITS.parseMs,
    heapMb = INGEST_LIMITS.heapMb,
  } = options
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(ENTRY, {
      workerData: input,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, stackSizeMb: 4 },
      // What libraries have to say of a file is told by its failures.
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => {
      end(() => reject(new IngestError('too_slow', 'Reading it takes too long')))
    }, maxMs)
    const abort = () => end(() => reject(signal?.reason))
    signal?.addEventListener('abort', abort, { once: true })

    let ended = false
    function end(settle: () => void): void {
      if (ended) return
      ended = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      // What is answered must not run on in the background.
      void worker.terminate().finally(settle)
    }

    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.done, message.total)
      else if (message.type === 'failed')
        end(() => reject(new IngestError(message.code, message.message)))
      else end(() => resolve({ items: message.items, failures: message.failures }))
    })
    worker.on('error', (error) => end(() => reject(toIngestError(error))))
    worker.on('exit', () => end(() => reject(new IngestError('internal', 'Reading it broke off'))))
  })
}

function toIngestError(error: Error): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new IngestError('out_of_memory', 'Reading it takes more memory than there is for it')
  return error
}
