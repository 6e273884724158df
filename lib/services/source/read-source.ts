import type { HeldSource } from '@/lib/db/queries/source'
import { detectFormat } from '@/lib/ingest/detect-format'
import { IngestError } from '@/lib/ingest/errors'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { parseInWorker } from '@/lib/ingest/parse-in-worker'
import type { ParseInput, PartFailure, ReadyItem } from '@/lib/ingest/types'
import type { SourceProgress } from '@/lib/protocol/source'
import type { FileStore } from '@/lib/storage/file-store'

export interface ReadOptions {
  files: FileStore
  allowHosts: readonly string[]
  signal: AbortSignal
  onProgress(progress: SourceProgress): void
}

/** What a source holds by now; `unchanged` where its server says that nothing has changed. */
export type ReadSource =
  | { unchanged: true }
  | {
      unchanged: false
      items: ReadyItem[]
      failures: PartFailure[]
      etag: string | null
      lastModified: string | null
    }

/** Gets and parses all that a source holds. Throws `IngestError`, or the signal's reason. */
export async function readSource(source: HeldSource, options: ReadOptions): Promise<ReadSource> {
  const { signal, onProgress } = options
  const got =
    source.kind === 'url' ? await fetchUrl(source, options) : await readStored(source, options)
  if (!got) return { unchanged: true }
  const { etag, lastModified, ...input } = got
  onProgress({ step: 'reading', done: 0, total: 0 })
  const parsed = await parseInWorker(input, {
    signal,
    onProgress: (done, total) => onProgress({ step: 'reading', done, total }),
  })
  return { unchanged: false, ...parsed, etag, lastModified }
}

type Got = ParseInput & { etag: string | null; lastModified: string | null }

async function fetchUrl(
  { url, etag, lastModified }: HeldSource,
  { allowHosts, signal, onProgress }: ReadOptions,
): Promise<Got | null> {
  if (!url) throw new IngestError('internal', 'The source has no address')
  onProgress({ step: 'fetching', done: 0, total: 0 })
  const page = await fetchPage(url, { allowHosts, etag, lastModified, signal })
  if (page.unchanged) return null
  const name = lastPart(page.url)
  const format = detectFormat(name, page.type || 'text/html', page.bytes)
  if (!format)
    throw new IngestError(
      'unsupported_type',
      `The address leads to ${page.type}, which cannot be read`,
    )
  return {
    format,
    name,
    bytes: page.bytes,
    url: page.url,
    ...(page.charset && { charset: page.charset }),
    etag: page.etag,
    lastModified: page.lastModified,
  }
}

async function readStored({ file, name }: HeldSource, { files }: ReadOptions): Promise<Got> {
  const bytes =
    file &&
    (await files.read(file).catch(() => {
      throw new IngestError('file_gone', 'The file is not there any more: upload it again')
    }))
  if (!bytes) throw new IngestError('file_gone', 'The file is not there any more: upload it again')
  const format = detectFormat(name, '', bytes)
  if (!format) throw new IngestError('unsupported_type', 'Files of this kind cannot be read')
  return { format, name, bytes, etag: null, lastModified: null }
}

function lastPart(address: string): string {
  const { pathname, hostname } = new URL(address)
  const part = pathname.split('/').filter(Boolean).at(-1)
  try {
    return part ? decodeURIComponent(part) : hostname
  } catch {
    return part ?? hostname
  }
}
