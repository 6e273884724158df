import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startChild } from '../child'
import { connectVisitors } from '../latency/visitors'
import { kilobytes, type Report, times } from '../report'
import type { MemoryUse } from './idle-server'

const VISITORS = 1_000
/** Connected and gone before measuring, so that caches and compiled code are not counted. */
const WARM_UP = 200

/** Memory that a connected visitor takes who does nothing, against a connection of socket.io alone. */
export async function benchMemory(): Promise<Report> {
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-bench-'))
  try {
    const bare = await measure(['bare'], directory)
    const parley = await measure([], directory)
    const row = (name: string, { heap, rss }: MemoryUse) => [name, kilobytes(heap), kilobytes(rss)]
    return {
      title: 'Memory of an idle visitor',
      method: [
        `${VISITORS.toLocaleString('en')} visitors connect over WebSocket and do nothing. Each figure is what a server's process grows by, after a garbage collection, divided by their number; socket.io alone, with the same options and one namespace, is measured in the same run. Compare the heap: resident memory grows only once pages that a start left free are used up.`,
      ],
      tables: [
        {
          head: ['Per visitor', 'heap', 'resident'],
          rows: [
            row('Parley', parley),
            row('socket.io alone', bare),
            ['ratio', times(parley.heap, bare.heap), times(parley.rss, bare.rss)],
          ],
        },
      ],
      data: { visitors: VISITORS, parley, bare },
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function measure(args: string[], directory: string): Promise<MemoryUse> {
  const server = await startChild<{ url: string }>(new URL('idle-server.ts', import.meta.url), {
    args,
    nodeArgs: ['--expose-gc'],
    env: {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: directory,
      DATABASE_URL: '',
      MODEL_PROVIDER: 'offline',
      LIMITS: 'off',
      LOG_LEVEL: 'error',
    },
  })
  try {
    const first = await connectVisitors(server.hello.url, WARM_UP)
    first.close()
    const before = await server.ask<MemoryUse>('measure')
    const visitors = await connectVisitors(server.hello.url, VISITORS)
    const after = await server.ask<MemoryUse>('measure')
    visitors.close()
    return {
      heap: (after.heap - before.heap) / VISITORS,
      rss: (after.rss - before.rss) / VISITORS,
    }
  } finally {
    await server.stop()
  }
}
