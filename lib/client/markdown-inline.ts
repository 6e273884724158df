import { safeUrl } from './safe-url'

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'em' | 'del'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' }
  | { type: 'cite'; index: number }

/** Where a citation's number goes, inside a text on its way to the parser: private-use characters around the number. */
const CITE = /\uE000(\d+)\uE001/
const CITES = /\uE000\d+\uE001/g

export const citeMark = (index: number) => `\uE000${index}\uE001`

const PATTERN = new RegExp(
  [
    /\\([\\`*_{}[\]()#+\-.!|~>])/,
    /(`+)([^`]|[^`][\s\S]*?[^`])\2(?!`)/,
    /\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)/,
    /\*\*(?=\S)([\s\S]*?\S)\*\*(?!\*)/,
    /(?<![\p{L}\p{N}_])__(?=\S)([\s\S]*?\S)__(?![\p{L}\p{N}_])/u,
    /\*(?=[^\s*])([\s\S]*?[^\s*])\*(?!\*)/,
    /(?<![\p{L}\p{N}_])_(?=[^\s_])([\s\S]*?[^\s_])_(?![\p{L}\p{N}_])/u,
    /~~(?=\S)([\s\S]*?\S)~~/,
    CITE,
    /(https?:\/\/[^\s<>\uE000]+[^\s<>\uE000.,;:!?'")\]}*_])/,
    /(\n)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
)

/** Emphasis, code, links, line breaks and citations. Links that lead nowhere safe become their words. */
export function parseInline(source: string, depth = 0): Inline[] {
  if (depth > 8) return [{ type: 'text', text: source }]
  const nodes: Inline[] = []
  let last = 0
  const inner = (text: string) => parseInline(text, depth + 1)
  for (const match of source.matchAll(PATTERN)) {
    if (match.index > last) nodes.push({ type: 'text', text: source.slice(last, match.index) })
    last = match.index + match[0].length
    const [, escaped, , code, label, href, b1, b2, i1, i2, struck, cite, bare, lineBreak] = match
    const strong = b1 ?? b2
    const em = i1 ?? i2
    if (escaped !== undefined) nodes.push({ type: 'text', text: escaped })
    else if (code !== undefined) nodes.push({ type: 'code', text: code.replace(CITES, '').trim() })
    else if (label !== undefined) nodes.push(...link(label, href ?? '', inner))
    else if (strong !== undefined) nodes.push({ type: 'strong', children: inner(strong) })
    else if (em !== undefined) nodes.push({ type: 'em', children: inner(em) })
    else if (struck !== undefined) nodes.push({ type: 'del', children: inner(struck) })
    else if (cite !== undefined) nodes.push({ type: 'cite', index: Number(cite) })
    else if (bare !== undefined) nodes.push(...link(bare, bare, asText))
    else if (lineBreak !== undefined) nodes.push({ type: 'break' })
  }
  if (last < source.length) nodes.push({ type: 'text', text: source.slice(last) })
  return nodes
}

const asText = (text: string): Inline[] => [{ type: 'text', text }]

function link(label: string, href: string, inner: (text: string) => Inline[]): Inline[] {
  const safe = safeUrl(href.replace(CITES, ''))
  const children = inner(label)
  return safe ? [{ type: 'link', href: safe, children }] : children
}

const BARE = /(https?:\/\/[^\s<>]+[^\s<>.,;:!?'")\]}])/gu

/** Text of people: as written, with its addresses made links. */
export function parsePlain(source: string): Inline[] {
  const nodes: Inline[] = []
  let last = 0
  for (const match of source.matchAll(BARE)) {
    if (match.index > last) nodes.push({ type: 'text', text: source.slice(last, match.index) })
    nodes.push(...link(match[0], match[0], asText))
    last = match.index + match[0].length
  }
  if (last < source.length) nodes.push({ type: 'text', text: source.slice(last) })
  return nodes
}
