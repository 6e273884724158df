import { cleanText, cutText } from '@/lib/protocol/text'
import { chunkMarkdown } from '@/lib/retrieval/chunk'
import { detectLanguage } from '@/lib/retrieval/detect-language'
import { IngestError } from '../errors'
import { INGEST_LIMITS } from '../limits'
import type {
  Format,
  OnProgress,
  Parsed,
  ParsedItem,
  ParseInput,
  PartFailure,
  ReadyItem,
} from '../types'

const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/

/** Libraries are large: each is loaded where a file needs it. */
const PARSERS: Readonly<
  Record<Format, (input: ParseInput, onProgress: OnProgress) => Promise<Parsed>>
> = {
  markdown: async (input) => (await import('./markdown')).parseMarkdown(input),
  text: async (input) => (await import('./text')).parseText(input),
  html: async (input) => (await import('./html')).parseHtml(input),
  pdf: async (input, onProgress) => (await import('./pdf')).parsePdf(input, onProgress),
  docx: async (input) => (await import('./docx')).parseDocx(input),
  csv: async (input) => (await import('./csv')).parseCsv(input),
}

/** A file as documents with their passages. Throws `IngestError` where nothing of it can be read. */
export async function parseFile(
  input: ParseInput,
  onProgress: OnProgress,
): Promise<{ items: ReadyItem[]; failures: PartFailure[] }> {
  const { items, failures } = await PARSERS[input.format](input, onProgress)
  let left: number = INGEST_LIMITS.totalChars
  const ready: ReadyItem[] = []
  for (const item of items) {
    const made = prepare(item, Math.min(left, INGEST_LIMITS.documentChars))
    if (made.text.length < item.text.trim().length)
      failures.push({ part: item.title, code: 'cut', reason: 'Too long: the end is left out' })
    if (made.chunks.length === 0)
      failures.push({ part: item.title, code: 'no_words', reason: 'There are no words in it' })
    else ready.push(made)
    left -= made.text.length
  }
  if (ready.length === 0)
    throw new IngestError('empty', failures[0]?.reason ?? 'There is no text in it')
  return { items: ready, failures }
}

function prepare(item: ParsedItem, maxChars: number): ReadyItem {
  const text = cutText(cleanText(item.text).trim(), Math.max(0, maxChars))
  const title = cutText(cleanText(item.title).trim(), INGEST_LIMITS.titleChars) || 'Untitled'
  const said = item.language && LANGUAGE.test(item.language) ? item.language : undefined
  return {
    ...item,
    key: cutText(cleanText(item.key), 500),
    title,
    text,
    language: said ?? detectLanguage(`${title}\n${text}`),
    chunks: chunkMarkdown(text),
  }
}
