import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeText } from '../decode-text'
import { IngestError } from '../errors'
import type { Parsed, ParseInput } from '../types'
import { htmlToMarkdown } from './html-to-markdown'
import { titleFromName } from './title'

/** Less than this of a page's words is not its article: then the whole page is kept. */
const FEWEST_CHARS = 200

/** The article of a page, without its navigation. */
export function parseHtml({ bytes, name, url, charset }: ParseInput): Parsed {
  const source = decodeText(bytes, charset ?? declaredCharset(bytes))
  const { document } = parseHTML(
    /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`,
  )
  if (!document.body) throw new IngestError('broken_file', 'The page has no content')
  const heading = document.querySelector('h1')?.textContent?.trim()
  const named = document.querySelector('title')?.textContent?.trim()
  const language = document.documentElement.getAttribute('lang')?.trim()
  if (url) resolveLinks(document, url)

  const whole = htmlToMarkdown(document.body as unknown as HTMLElement)
  const article = new Readability(document as unknown as Document, {
    maxElemsToParse: 50_000,
  }).parse()
  const read = article?.content ? htmlToMarkdown(article.content) : ''
  const text = read.length >= Math.min(FEWEST_CHARS, whole.length / 2) ? read : whole
  const title = heading || article?.title?.trim() || named || titleFromName(name)
  return {
    items: [
      {
        key: 'document',
        title: title.replace(/\s+/g, ' '),
        text,
        ...(url && { url }),
        ...(language && { language }),
      },
    ],
    failures: [],
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
}

function resolveLinks(document: ReturnType<typeof parseHTML>['document'], base: string): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) link.removeAttribute('href')
    else if (URL.canParse(href, base)) link.setAttribute('href', new URL(href, base).href)
  }
}
