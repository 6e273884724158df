import type { Chunk } from '@/lib/retrieval/chunk'

export const FORMATS = ['markdown', 'text', 'html', 'pdf', 'docx', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** A document that a file, a page or a row became; its text is markdown. */
export interface ParsedItem {
  /** Tells it apart from others of the same source, and is the same the next time. */
  key: string
  title: string
  text: string
  url?: string
  /** BCP 47 tag. */
  language?: string
}

/** A parsed document with all that it is stored as. */
export interface ReadyItem extends ParsedItem {
  language: string
  chunks: Chunk[]
}

/** A part that did not become (all of) a document. */
export interface PartFailure {
  /** Where: a row, a page. */
  part: string
  code: string
  reason: string
}

export interface Parsed {
  items: ParsedItem[]
  failures: PartFailure[]
}

export interface ParseInput {
  bytes: Uint8Array
  format: Format
  /** What the file is called, or the last part of the address: stands in for a missing title. */
  name: string
  /** Where it was fetched from: links are resolved against it. */
  url?: string
  /** As the server said. */
  charset?: string
}

/** Steps done and in all. */
export type OnProgress = (done: number, total: number) => void
