import { setTimeout as sleep } from 'node:timers/promises'
import { deleteUnsentAttachments } from '@/lib/db/queries/attachment'
import type { Deps } from '@/lib/deps'

type SweepDeps = Pick<Deps, 'db' | 'files'>

const KEPT_MS = 24 * 3600_000
const EVERY_MS = 3600_000
const BATCH = 200

/** Removes what was uploaded more than a day before `now` and never sent. Answers how many files. */
export async function sweepUnsent({ db, files }: SweepDeps, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS)
  const workspaces = await db.attachment.groupBy({
    by: ['workspaceId'],
    where: { messageId: null, createdAt: { lt: before } },
  })
  let removed = 0
  for (const { workspaceId } of workspaces) {
    for (;;) {
      const names = await deleteUnsentAttachments(db, workspaceId, before, BATCH)
      for (const name of names) await files.remove(name)
      removed += names.length
      if (names.length < BATCH) break
    }
  }
  return removed
}

/** Sweeps now and every hour, on each node. The answer stops it, after the round under way. */
export function startSweeping(
  deps: SweepDeps,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController()
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await sweepUnsent(deps).catch(onError)
      await sleep(EVERY_MS, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
    }
  })()
  return async () => {
    stop.abort()
    await loop
  }
}
