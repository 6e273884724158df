import { setTimeout as sleep } from 'node:timers/promises'
import { expireLeases, type HeldSource, releaseSource, takeSource } from '@/lib/db/queries/source'
import type { Deps } from '@/lib/deps'
import { importHeld } from './import-held'

export type ImporterDeps = Pick<
  Deps,
  'db' | 'files' | 'knowledge' | 'config' | 'publish' | 'log'
> & {
  env: Pick<Deps['env'], 'fetchAllowHosts'>
}

/** Imports in the background. */
export interface Importer {
  /** Looks for something to do at once. */
  wake(): void
  /** Gives back what is under way, for the next process to begin again. */
  stop(): Promise<void>
}

/** How often it looks for what other processes left behind. */
const LOOK_EVERY_MS = 10_000

/**
 * Works off the imports of all workspaces, one at a time, so that a process keeps its strength for answers. The table is
 * the queue: a row that is running carries a lease, and who finds one that ran out begins it again. `sole`: no other
 * process can hold one.
 */
export function startImporter(deps: ImporterDeps, { sole }: { sole: boolean }): Importer {
  const stopping = new AbortController()
  let woken = new AbortController()

  async function work(): Promise<void> {
    if (sole) await expireLeases(deps.db)
    while (!stopping.signal.aborted) {
      const source = await takeSource(deps.db)
      if (source) await run(source)
      else await rest()
    }
  }

  async function run(source: HeldSource): Promise<void> {
    await importHeld(deps, source, stopping.signal)
    if (stopping.signal.aborted) await releaseSource(deps.db, source)
  }

  async function rest(): Promise<void> {
    const signal = AbortSignal.any([woken.signal, stopping.signal])
    await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => {})
    woken = new AbortController()
  }

  async function keepWorking(): Promise<void> {
    while (!stopping.signal.aborted) {
      await work().catch(async (error: unknown) => {
        deps.log.error({ err: error }, 'Imports stand still; they are tried again')
        await rest()
      })
    }
  }

  const working = keepWorking()
  return {
    wake: () => woken.abort(),
    async stop() {
      stopping.abort(new Error('The server stops'))
      await working
    },
  }
}
