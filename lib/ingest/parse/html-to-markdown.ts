import TurndownService from 'turndown'

/** Elements of a page that are no text. */
const NOISE = [
  'script',
  'style',
  'noscript',
  'iframe',
  'object',
  'svg',
  'form',
  'button',
  'nav',
] as const

const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()

/** HTML as markdown: headings, lists, links, code and tables; pictures are left out. */
export function htmlToMarkdown(html: Parameters<TurndownService['turndown']>[0]): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  })
  service.remove(NOISE as unknown as TurndownService.Filter)
  service.addRule('pictures', {
    filter: ['img', 'picture', 'video', 'audio'],
    replacement: () => '',
  })
  service.addRule('anchors', {
    filter: (node) => node.nodeName === 'A' && !/^https?:/i.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  })
  service.addRule('tables', {
    filter: 'table',
    replacement: (_, node) => tableOf(node as unknown as Element),
  })
  return service
    .turndown(html)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function tableOf(table: Element): string {
  const rows = Array.from(table.getElementsByTagName('tr'), (row) =>
    Array.from(row.childNodes)
      .filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH')
      .map((node) => cell(node.textContent ?? '')),
  ).filter((cells) => cells.some((text) => text !== ''))
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  // A table of one column is a page's layout.
  if (width < 2) return `\n\n${rows.map(([text]) => text).join('\n\n')}\n\n`
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
  const [head = [], ...body] = rows
  const rule = `|${' --- |'.repeat(width)}`
  return `\n\n${[line(head), rule, ...body.map(line)].join('\n')}\n\n`
}
