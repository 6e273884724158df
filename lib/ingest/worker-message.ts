import type { IngestCode } from './errors'
import type { PartFailure, ReadyItem } from './types'

/** What the parsing thread tells. */
export type WorkerMessage =
  | { type: 'progress'; done: number; total: number }
  | { type: 'done'; items: ReadyItem[]; failures: PartFailure[] }
  | { type: 'failed'; code: IngestCode; message: string }
