import { parse } from 'csv-parse/sync'
import { decodeText } from '../decode-text'
import { IngestError } from '../errors'
import { INGEST_LIMITS } from '../limits'
import type { Parsed, ParsedItem, ParseInput, PartFailure } from '../types'

/** What columns may be called, in the first row. */
const COLUMNS = {
  title: [
    'title',
    'question',
    'name',
    'heading',
    'q',
    '标题',
    '问题',
    'titel',
    'frage',
    'pregunta',
  ],
  text: [
    'text',
    'answer',
    'content',
    'body',
    'a',
    '正文',
    '内容',
    '答案',
    '回答',
    'antwort',
    'respuesta',
  ],
  url: ['url', 'link', 'address', '链接', '网址'],
  language: ['language', 'lang', 'locale', '语言'],
} as const

type Columns = Record<'title' | 'text', number> & Partial<Record<'url' | 'language', number>>

/** One document a row. The first row names the columns: a title or question, a text or answer, and maybe url and language. */
export function parseCsv({ bytes, charset }: ParseInput): Parsed {
  const source = decodeText(bytes, charset)
  const rows = readRows(source)
  const columns = columnsOf(rows[0] ?? [])
  const items: ParsedItem[] = []
  const failures: PartFailure[] = []
  const seen = new Map<string, number>()
  for (const [index, row] of rows.slice(1, INGEST_LIMITS.rows + 1).entries()) {
    const part = `Row ${index + 2}`
    const title = row[columns.title]?.trim() ?? ''
    const text = row[columns.text]?.trim() ?? ''
    if (row.every((value) => value.trim() === '')) continue
    if (title === '') failures.push({ part, code: 'no_title', reason: 'The title is missing' })
    else if (text === '') failures.push({ part, code: 'no_text', reason: 'The text is missing' })
    else {
      const times = (seen.get(title) ?? 0) + 1
      seen.set(title, times)
      items.push(itemOf(row, columns, title, text, times, part, failures))
    }
  }
  if (rows.length - 1 > INGEST_LIMITS.rows) {
    const reason = `Only the first ${INGEST_LIMITS.rows} rows are read`
    failures.push({ part: `Row ${INGEST_LIMITS.rows + 2}`, code: 'too_many_rows', reason })
  }
  return { items, failures }
}

function itemOf(
  row: readonly string[],
  columns: Columns,
  title: string,
  text: string,
  times: number,
  part: string,
  failures: PartFailure[],
): ParsedItem {
  const url = columns.url === undefined ? '' : (row[columns.url]?.trim() ?? '')
  const language = columns.language === undefined ? '' : (row[columns.language]?.trim() ?? '')
  const isAddress = /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= 2000
  if (url && !isAddress)
    failures.push({ part, code: 'bad_url', reason: 'Kept without its address, which is not valid' })
  return {
    // By its title, so that rows may move without becoming other documents.
    key: times === 1 ? title : `${title} #${times}`,
    title,
    text,
    ...(isAddress && { url }),
    ...(language && { language }),
  }
}

function readRows(source: string): string[][] {
  try {
    return parse(source, {
      bom: true,
      delimiter: delimiterOf(source),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: INGEST_LIMITS.rows + 2,
      max_record_size: INGEST_LIMITS.documentChars * 2,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const line = /line (\d+)/.exec(message)?.[1]
    throw new IngestError(
      'broken_file',
      `The table cannot be read${line ? ` beyond line ${line}` : ''}`,
    )
  }
}

/** The separator that the first line has most of. */
function delimiterOf(source: string): string {
  const first = source.slice(0, source.indexOf('\n') + 1 || undefined)
  const count = (mark: string) => first.split(mark).length - 1
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function columnsOf(head: readonly string[]): Columns {
  const names = head.map((name) => name.trim().toLowerCase())
  const find = (known: readonly string[]) => {
    const index = names.findIndex((name) => known.includes(name))
    return index < 0 ? undefined : index
  }
  const title = find(COLUMNS.title)
  const text = find(COLUMNS.text)
  if (title === undefined || text === undefined)
    throw new IngestError(
      'no_columns',
      'The first row must name the columns: title (or question) and text (or answer)',
    )
  const url = find(COLUMNS.url)
  const language = find(COLUMNS.language)
  return {
    title,
    text,
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  }
}
