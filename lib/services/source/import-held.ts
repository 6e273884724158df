import { endSource, findSource, type HeldSource, keepSource } from '@/lib/db/queries/source'
import { countSourceDocuments } from '@/lib/db/queries/source-documents'
import { IngestError, isIngestCode } from '@/lib/ingest/errors'
import { INGEST_LIMITS } from '@/lib/ingest/limits'
import type { PartFailure } from '@/lib/ingest/types'
import type { SourceProgress } from '@/lib/protocol/source'
import type { ImporterDeps } from './importer'
import { readSource } from './read-source'
import { storeItems } from './store-items'
import { toSource } from './view'

/** Well under the lease. */
const RENEW_EVERY_MS = 15_000
/** Progress is told this often at most. */
const TELL_EVERY_MS = 400
/** An import that took its process down so often is not begun again. */
const MAX_TRIES = 3

/** Somebody else has it by now, or it was deleted. */
class NotOurs extends Error {}

/** Imports one source to its end, and says how that went; never throws for what is the source's fault. */
export async function importHeld(
  deps: ImporterDeps,
  held: HeldSource,
  stopping: AbortSignal,
): Promise<void> {
  const { db, log } = deps
  const lost = new AbortController()
  const signal = AbortSignal.any([stopping, lost.signal])
  const told = tellProgress(deps, held, () => lost.abort(new NotOurs()))
  try {
    if (held.tries > MAX_TRIES)
      throw new IngestError('broke_off', 'It broke off several times, and is not tried again')
    const hasDocuments = (await countSourceDocuments(db, held.workspaceId, held.id)) > 0
    const source = hasDocuments ? held : { ...held, etag: null, lastModified: null }
    const read = await readSource(source, {
      files: deps.files,
      allowHosts: deps.env.fetchAllowHosts,
      signal,
      onProgress: told.set,
    })
    if (read.unchanged) await endSource(db, held, { status: 'done' })
    else {
      told.set({ step: 'saving', done: 0, total: read.items.length })
      const { etag, lastModified } = read
      const failures = shortened(read.failures) as object[]
      const end = { status: 'done', failures, etag, lastModified } as const
      if (!(await storeItems(deps, held, read.items, end))) throw new NotOurs()
    }
  } catch (error) {
    if (stopping.aborted || lost.signal.aborted || error instanceof NotOurs) return
    const isKnown = error instanceof Error && 'code' in error && isIngestCode(error.code)
    if (!isKnown) log.error({ err: error, sourceId: held.id }, 'An import failed')
    await endSource(db, held, {
      status: 'failed',
      errorCode: isKnown ? String(error.code) : 'internal',
      error: isKnown ? error.message : 'Something went wrong on our side',
    })
  } finally {
    await told.stop()
    await publish(deps, held)
  }
}

async function publish({ db, publish, log }: ImporterDeps, held: HeldSource): Promise<void> {
  try {
    const row = await findSource(db, held.workspaceId, held.id)
    if (row) publish.sourceChanged(held.workspaceId, toSource(row))
  } catch (error) {
    log.warn({ err: error, sourceId: held.id }, 'News of an import was not told')
  }
}

function shortened(failures: readonly PartFailure[]): PartFailure[] {
  const more = failures.length - INGEST_LIMITS.failures
  if (more <= 0) return [...failures]
  const rest = { part: '…', code: 'more', reason: `${more} more parts were left out` }
  return [...failures.slice(0, INGEST_LIMITS.failures), rest]
}

/** Writes the newest progress, which also extends the lease, one write after the other. */
function tellProgress(deps: ImporterDeps, held: HeldSource, onLost: () => void) {
  let newest: SourceProgress = { step: 'reading', done: 0, total: 0 }
  let written: SourceProgress | undefined
  let writing: Promise<void> = Promise.resolve()
  let pending: ReturnType<typeof setTimeout> | undefined

  async function write(): Promise<void> {
    written = newest
    try {
      if (!(await keepSource(deps.db, held, newest))) return onLost()
      await publish(deps, held)
    } catch (error) {
      deps.log.warn({ err: error, sourceId: held.id }, 'Progress was not saved')
    }
  }
  const writeNext = () => {
    pending = undefined
    writing = writing.then(write)
  }
  const renewing = setInterval(() => {
    if (!pending) writeNext()
  }, RENEW_EVERY_MS)
  return {
    set(progress: SourceProgress) {
      newest = progress
      if (newest !== written) pending ??= setTimeout(writeNext, TELL_EVERY_MS)
    },
    async stop() {
      clearInterval(renewing)
      clearTimeout(pending)
      await writing
    },
  }
}
