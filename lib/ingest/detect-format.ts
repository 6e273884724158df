import type { Format } from './types'

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  csv: 'csv',
  tsv: 'csv',
}

const BY_TYPE: Readonly<Record<string, Format>> = {
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
}

/** What the name of a file of this format ends with. */
export const extensionOf = (format: Format): string =>
  Object.keys(BY_EXTENSION).find((extension) => BY_EXTENSION[extension] === format) ?? format

/** Types that say nothing about what a file is. */
const VAGUE = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain'])

/**
 * What a file is, by its media type where that says something, else by the end of its name. A PDF is known by its first
 * bytes whatever it is called. Null for what cannot be read.
 */
export function detectFormat(name: string, type: string, bytes: Uint8Array): Format | null {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'pdf'
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const byName = BY_EXTENSION[/\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  if (VAGUE.has(bare) || !BY_TYPE[bare]) return byName ?? BY_TYPE[bare] ?? null
  return BY_TYPE[bare]
}
