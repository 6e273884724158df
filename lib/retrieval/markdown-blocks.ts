import { plainInline } from './markdown-inline'

/** A piece of a document in plain text. `whole` ones (code, a table row) must not be split. */
export type MarkdownBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'text' | 'whole'; text: string }
  | { kind: 'table'; rows: string[] }

const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/u
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/u
const FENCE = /^\s{0,8}(`{3,}|~{3,})([^`]*)$/u
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])[ \t]+(?=\S)/u
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]+\S+(?:[ \t]+["'(].*)?$/u
const TABLE_LINE = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/u
/** A last or first UTF-16 unit that joins without a space across lines. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，！？：；]/u
const QUOTE = /^ {0,3}>[ \t]?/u

/**
 * Reads the block structure of markdown, line by line: headings, paragraphs, list items (each its own block, with "- "
 * or "1. "), code, tables, quotes. Lenient: what is not understood is a paragraph. Blocks are never blank.
 */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const lines = markdown
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replace(QUOTE, ''))
  const reader = new BlockReader(lines)
  return reader.read()
}

class BlockReader {
  readonly #lines: readonly string[]
  readonly #blocks: MarkdownBlock[] = []
  #paragraph: string[] = []
  /** `- ` or `1. ` of the list item being read, with its indentation. */
  #marker = ''
  #inList = false

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  read(): MarkdownBlock[] {
    let at = 0
    while (at < this.#lines.length) at = this.#readFrom(at)
    this.#endParagraph()
    return this.#blocks
  }

  /** Reads what begins at a line and returns the line after it. */
  #readFrom(at: number): number {
    const line = this.#lines[at] ?? ''
    if (line.trim() === '') {
      this.#endParagraph()
      return at + 1
    }
    const fence = FENCE.exec(line)
    if (fence?.[1]) return this.#readFence(at, fence[1])
    if (/^(?: {4}|\t)/u.test(line) && this.#paragraph.length === 0 && !this.#inList)
      return this.#readIndentedCode(at)
    if (this.#readHeading(line)) return at + 1
    if (RULE.test(line) || DEFINITION.test(line)) {
      this.#endParagraph()
      return at + 1
    }
    if (line.includes('|') && TABLE_LINE.test(this.#lines[at + 1] ?? '')) return this.#readTable(at)
    this.#readText(line)
    return at + 1
  }

  #readFence(at: number, fence: string): number {
    this.#endParagraph()
    let end = at + 1
    const isEnd = (line: string) => {
      const mark = line.trim()
      return mark.length >= fence.length && mark === (fence[0] ?? '`').repeat(mark.length)
    }
    while (end < this.#lines.length && !isEnd(this.#lines[end] ?? '')) end++
    this.#pushWhole(this.#lines.slice(at + 1, end))
    return end + 1
  }

  #readIndentedCode(at: number): number {
    let end = at
    while (end < this.#lines.length && /^(?: {4}|\t|\s*$)/u.test(this.#lines[end] ?? '')) end++
    this.#pushWhole(this.#lines.slice(at, end).map((line) => line.replace(/^(?: {4}|\t)/u, '')))
    return end
  }

  #pushWhole(lines: readonly string[]): void {
    const text = lines
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/u, '')
      .trimEnd()
    if (text.trim() !== '') this.#blocks.push({ kind: 'whole', text })
  }

  #readHeading(line: string): boolean {
    const hashes = HEADING.exec(line)
    if (hashes?.[1]) {
      this.#endParagraph()
      this.#pushHeading(hashes[1].length, withoutClosingHashes(line.slice(hashes[0].length)))
      return true
    }
    const underline = UNDERLINE.exec(line)?.[1]
    if (!underline || this.#paragraph.length === 0 || this.#marker) return false
    const text = this.#paragraph.join(' ')
    this.#paragraph = []
    this.#pushHeading(underline.startsWith('=') ? 1 : 2, text)
    return true
  }

  #pushHeading(level: number, markdown: string): void {
    this.#inList = false
    const text = plainInline(markdown).replace(/\s+/gu, ' ').trim()
    if (text) this.#blocks.push({ kind: 'heading', level, text })
  }

  #readTable(at: number): number {
    this.#endParagraph()
    const rows: string[] = []
    let end = at
    for (; end < this.#lines.length && (this.#lines[end] ?? '').includes('|'); end++)
      if (end !== at + 1) rows.push(plainRow(this.#lines[end] ?? ''))
    const filled = rows.filter((row) => row !== '')
    if (filled.length > 0) this.#blocks.push({ kind: 'table', rows: filled })
    return end
  }

  #readText(line: string): void {
    const item = ITEM.exec(line)
    if (
      item?.[2] &&
      (this.#paragraph.length === 0 || this.#inList || /^\D|^1[.)]/u.test(item[2]))
    ) {
      this.#endParagraph()
      const isBullet = /^[-*+]$/u.test(item[2])
      this.#marker = `${(item[1] ?? '').replace(/\t/gu, '  ')}${isBullet ? '-' : item[2]} `
      this.#inList = true
      this.#paragraph.push(line.slice(item[0].length))
      return
    }
    if (this.#paragraph.length === 0 && !/^\s/u.test(line)) this.#inList = false
    this.#paragraph.push(line)
  }

  #endParagraph(): void {
    const text = plainInline(joinLines(this.#paragraph)).trim()
    if (/\S/u.test(text)) this.#blocks.push({ kind: 'text', text: this.#marker + text })
    this.#paragraph = []
    this.#marker = ''
  }
}

/** `# Heading ##` is closed by hashes of no meaning; those glued to a word belong to it. */
function withoutClosingHashes(heading: string): string {
  const text = heading.trim()
  let end = text.length
  while (text[end - 1] === '#') end--
  return end === 0 || /\s/u.test(text[end - 1] ?? '') ? text.slice(0, end) : text
}

/** Soft line breaks become a space, or nothing between characters of a script without spaces; hard ones stay. */
function joinLines(lines: readonly string[]): string {
  let joined = ''
  let separator = ''
  for (const line of lines) {
    const text = line.trim()
    const isHardBreak = line.endsWith('  ') || text.endsWith('\\')
    if (separator === ' ' && UNSPACED.test(joined.slice(-1)) && UNSPACED.test(text.slice(0, 1)))
      separator = ''
    joined += separator + (text.endsWith('\\') ? text.slice(0, -1) : text)
    separator = isHardBreak ? '\n' : ' '
  }
  return joined
}

function plainRow(line: string): string {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
  const plain = cells.map((cell) => plainInline(cell).replace(/\s+/gu, ' ').trim())
  return plain.some((cell) => cell !== '') ? plain.join(' | ') : ''
}
