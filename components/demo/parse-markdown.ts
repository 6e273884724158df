export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }

export type Block =
  | { kind: 'heading'; level: 2 | 3; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }

const INLINE = /\*\*(.+?)\*\*|\*(?!\s)(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/
const SAFE_HREF = /^(\/(?!\/)|#|https:\/\/|mailto:)/
const ITEM = /^(?:[-*]|\d+\.) +(.*)$/

/**
 * The part of Markdown that help pages use: two levels of headings, paragraphs, flat lists, tables,
 * bold, italics, code and links. Everything else, HTML included, stays text.
 */
export function parseMarkdown(source: string): Block[] {
  return source
    .split(/\n[ \t]*\n/)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
    .flatMap(parseChunk)
}

function parseChunk(lines: string[]): Block[] {
  const [first, second] = lines
  if (first === undefined) return []
  const heading = /^(#{2,3}) +(.*)$/.exec(first)
  if (heading) {
    const level = heading[1]?.length === 3 ? 3 : 2
    return [
      { kind: 'heading', level, children: parseInline(heading[2] ?? '') },
      ...parseChunk(lines.slice(1)),
    ]
  }
  if (second && /^\|[ :|-]+\|$/.test(second.trim())) return [parseTable(first, lines.slice(2))]
  const listAt = lines.findIndex((line) => ITEM.test(line))
  if (listAt > 0) return [...parseChunk(lines.slice(0, listAt)), ...parseChunk(lines.slice(listAt))]
  if (listAt === 0) return [parseList(first, lines)]
  return [{ kind: 'paragraph', children: parseInline(lines.join(' ')) }]
}

function parseList(first: string, lines: string[]): Block {
  const items: string[] = []
  for (const line of lines) {
    const item = ITEM.exec(line)
    if (item) items.push(item[1] ?? '')
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', ordered: /^\d/.test(first), items: items.map(parseInline) }
}

function parseTable(head: string, rows: string[]): Block {
  return { kind: 'table', head: parseRow(head), rows: rows.map(parseRow) }
}

function parseRow(line: string): Inline[][] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()))
}

function parseInline(text: string): Inline[] {
  const match = INLINE.exec(text)
  if (!match) return text === '' ? [] : [{ kind: 'text', text }]
  const [whole, strong, em, code, label, href] = match
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + whole.length)
  const node = toNode({ whole, strong, em, code, label, href })
  return [...parseInline(before), node, ...parseInline(after)]
}

type InlineMatch = Record<'strong' | 'em' | 'code' | 'label' | 'href', string | undefined> & {
  whole: string
}

function toNode({ whole, strong, em, code, label, href }: InlineMatch): Inline {
  if (strong !== undefined) return { kind: 'strong', children: parseInline(strong) }
  if (em !== undefined) return { kind: 'em', children: parseInline(em) }
  if (code !== undefined) return { kind: 'code', text: code }
  if (label !== undefined && href !== undefined && SAFE_HREF.test(href)) {
    return { kind: 'link', href, children: parseInline(label) }
  }
  return { kind: 'text', text: whole }
}
