import { type Inline, parseInline } from './markdown-inline'

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' }

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/
const QUOTE = /^ {0,3}>\s?/
const ITEM = /^( {0,12})(?:([-*+])|(\d{1,9})[.)])(?:\s+|$)/
const TABLE_LINE = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/

/**
 * Cuts a text into pieces that can be parsed alone. A growing text changes its last piece only, so that the others need
 * no second look.
 */
export function splitBlocks(source: string): string[] {
  const blocks: string[] = []
  let lines: string[] = []
  let fence: string | null = null
  const flush = () => {
    if (lines.some((line) => line.trim() !== '')) blocks.push(lines.join('\n'))
    lines = []
  }
  for (const line of source.split('\n')) {
    const mark = FENCE.exec(line)?.[1]
    if (fence !== null) {
      lines.push(line)
      if (mark?.startsWith(fence) && line.trim() === mark) {
        fence = null
        flush()
      }
      continue
    }
    if (mark && !isInList(lines)) {
      flush()
      fence = mark
      lines.push(line)
    } else if (line.trim() === '' && !isInList(lines)) flush()
    else if (isInList(lines) && lines.at(-1)?.trim() === '' && !continuesList(line)) {
      flush()
      lines.push(line)
    } else lines.push(line)
  }
  flush()
  return blocks
}

const isInList = (lines: readonly string[]) => ITEM.test(lines[0] ?? '')
const continuesList = (line: string) =>
  ITEM.test(line) || /^\s{2,}\S/.test(line) || line.trim() === ''

/** Parses markdown as models write it. Never HTML: tags stay text. */
export function parseMarkdown(source: string, depth = 0): Block[] {
  if (depth > 6) return [{ type: 'paragraph', children: [{ type: 'text', text: source }] }]
  return splitBlocks(source).flatMap((block) => parseBlock(block.split('\n'), depth))
}

function parseBlock(lines: string[], depth: number): Block[] {
  const blocks: Block[] = []
  let at = 0
  let paragraph: string[] = []
  const flush = () => {
    const text = paragraph.join('\n').trim()
    if (text) blocks.push({ type: 'paragraph', children: parseInline(text) })
    paragraph = []
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const fence = FENCE.exec(line)?.[1]
    const heading = HEADING.exec(line)
    if (fence) {
      flush()
      const end = lines.findIndex((other, index) => index > at && other.trim().startsWith(fence))
      const stop = end === -1 ? lines.length : end
      blocks.push({ type: 'code', text: lines.slice(at + 1, stop).join('\n') })
      at = stop + 1
    } else if (heading) {
      flush()
      const level = heading[1]?.length ?? 1
      blocks.push({ type: 'heading', level, children: parseInline(heading[2] ?? '') })
      at += 1
    } else if (RULE.test(line)) {
      flush()
      blocks.push({ type: 'rule' })
      at += 1
    } else if (QUOTE.test(line)) {
      flush()
      const end = takeWhile(lines, at, (other) => QUOTE.test(other))
      const inner = lines.slice(at, end).map((other) => other.replace(QUOTE, ''))
      blocks.push({ type: 'quote', children: parseMarkdown(inner.join('\n'), depth + 1) })
      at = end
    } else if (ITEM.test(line) && (paragraph.length === 0 || !/^\s*\d{2,}/.test(line))) {
      flush()
      const end = takeWhile(
        lines,
        at,
        (other, index) => index === at || continuesList(other) || isLazy(other),
      )
      blocks.push(parseList(lines.slice(at, end), depth))
      at = end
    } else if (line.includes('|') && TABLE_LINE.test(lines[at + 1] ?? '')) {
      flush()
      const end = takeWhile(lines, at, (other) => other.includes('|'))
      const [head, , ...rows] = lines.slice(at, end)
      blocks.push({ type: 'table', head: cells(head ?? ''), rows: rows.map(cells) })
      at = end
    } else {
      paragraph.push(line)
      at += 1
    }
  }
  flush()
  return blocks
}

const isLazy = (line: string) => !HEADING.test(line) && !QUOTE.test(line) && !FENCE.test(line)

function takeWhile(
  lines: readonly string[],
  from: number,
  test: (line: string, index: number) => boolean,
): number {
  let end = from
  while (end < lines.length && test(lines[end] ?? '', end)) end += 1
  return end
}

const cells = (line: string): Inline[][] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()))

function parseList(lines: string[], depth: number): Block {
  const first = ITEM.exec(lines[0] ?? '')
  const indent = first?.[1]?.length ?? 0
  const items: string[][] = []
  for (const line of lines) {
    const item = ITEM.exec(line)
    if (item && (item[1]?.length ?? 0) <= indent + 1) items.push([line.slice(item[0].length)])
    else items.at(-1)?.push(line.replace(/^\s{1,4}/, ''))
  }
  return {
    type: 'list',
    ordered: first?.[3] !== undefined,
    start: Number(first?.[3] ?? 1),
    items: items.map((item) => parseMarkdown(item.join('\n'), depth + 1)),
  }
}
