import { getDocumentProxy } from 'unpdf'
import { IngestError } from '../errors'
import { INGEST_LIMITS } from '../limits'
import type { OnProgress, Parsed, ParseInput } from '../types'
import { layOut, linesOf, type TextRun } from './pdf-layout'
import { titleFromName } from './title'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a PDF. One of scanned pages has none and says so. */
export async function parsePdf(
  { bytes, name }: ParseInput,
  onProgress: OnProgress,
): Promise<Parsed> {
  const pdf = await open(bytes)
  const pages = Math.min(pdf.numPages, INGEST_LIMITS.pages)
  const read: ReturnType<typeof linesOf>[] = []
  const failures: Parsed['failures'] = []
  for (let page = 1; page <= pages; page++) {
    try {
      read.push(linesOf(await runsOf(pdf, page)))
    } catch {
      failures.push({
        part: `Page ${page}`,
        code: 'broken_page',
        reason: 'This page cannot be read',
      })
    }
    onProgress(page, pages)
  }
  if (pdf.numPages > pages) {
    const part = `Page ${pages + 1}`
    const reason = `Only the first ${pages} pages are read`
    failures.push({ part, code: 'too_many_pages', reason })
  }
  const text = layOut(read)
  if (text === '')
    throw new IngestError('empty', 'The PDF holds no text: its pages may be pictures of text')
  return { items: [{ key: 'document', title: await titleOf(pdf, text, name), text }], failures }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new IngestError('password', 'The PDF is protected by a password')
    throw new IngestError('broken_file', 'The file is damaged: it is not a whole PDF')
  }
}

async function runsOf(pdf: Pdf, number: number): Promise<TextRun[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item): TextRun[] => {
    if (!('str' in item)) return []
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    return [{ str: item.str, x, y, fontSize: Math.hypot(c, d), hasEOL: item.hasEOL }]
  })
  page.cleanup()
  return runs
}

async function titleOf(pdf: Pdf, text: string, name: string): Promise<string> {
  const heading = /^# (.+)$/m.exec(text.slice(0, 2000))?.[1]
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const named = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  // Many programs write their file's name there.
  const isName = /\.\w{2,4}$|^(untitled|microsoft word)/i.test(named)
  return (!isName && named) || heading || titleFromName(name)
}
