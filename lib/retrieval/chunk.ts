import { type MarkdownBlock, markdownBlocks } from './markdown-blocks'
import { splitLong } from './split-long'

/** UTF-16 units a passage aims for. Only a code block or a table row may be longer, for they stay whole. */
export const PASSAGE_LENGTH = 900

const SEPARATOR = '\n\n'

/** A passage of a document before it is stored. `text === blocks.join('\n\n')`; blocks are never blank. */
export interface Chunk {
  /** Position in the document, from 0. */
  ordinal: number
  /** Path of headings above the passage, outermost first. */
  headings: string[]
  text: string
  blocks: string[]
}

interface Section {
  headings: string[]
  blocks: string[]
}

/**
 * Cuts a markdown document into passages of plain text, each under one heading path and up to about 900 characters of
 * whole paragraphs, list items, code blocks and table rows; a longer paragraph is split between sentences. Headings
 * that have neither text nor headings below them are text themselves, so that no words are lost. A document without
 * words gives no passages. Never throws.
 */
export function chunkMarkdown(markdown: string): Chunk[] {
  const groups = sectionsOf(markdownBlocks(markdown)).flatMap(({ headings, blocks }) =>
    pack(blocks).map((packed) => ({ headings, blocks: packed })),
  )
  return groups.map(({ headings, blocks }, ordinal) => ({
    ordinal,
    headings: [...headings],
    text: blocks.join(SEPARATOR),
    blocks,
  }))
}

function sectionsOf(blocks: readonly MarkdownBlock[]): Section[] {
  const sections: Section[] = []
  let path: { level: number; text: string }[] = []
  let current: Section = { headings: [], blocks: [] }
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') {
      current.blocks.push(...piecesOf(block))
      continue
    }
    const { level, text } = block
    path = path.filter((heading) => heading.level < level)
    const parents = path.map((heading) => heading.text)
    path.push({ level, text })
    const next = blocks[index + 1]
    const isBare = !next || (next.kind === 'heading' && next.level <= level)
    if (isBare && samePath(current.headings, parents)) {
      current.blocks.push(...splitLong(text, PASSAGE_LENGTH))
      continue
    }
    sections.push(current)
    current = isBare
      ? { headings: parents, blocks: splitLong(text, PASSAGE_LENGTH) }
      : { headings: path.map((heading) => heading.text), blocks: [] }
  }
  sections.push(current)
  return sections.filter((section) => section.blocks.length > 0)
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index])
}

function piecesOf(block: Exclude<MarkdownBlock, { kind: 'heading' }>): string[] {
  if (block.kind === 'table') return packed(block.rows, '\n').map((rows) => rows.join('\n'))
  return block.kind === 'whole' ? [block.text] : splitLong(block.text, PASSAGE_LENGTH)
}

function pack(blocks: readonly string[]): string[][] {
  return packed(blocks, SEPARATOR)
}

/** Groups neighbours while they fit into `PASSAGE_LENGTH`; one that is longer stands alone. */
function packed(pieces: readonly string[], separator: string): string[][] {
  const groups: string[][] = []
  let length = 0
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && length + separator.length + piece.length <= PASSAGE_LENGTH) {
      group.push(piece)
      length += separator.length + piece.length
    } else {
      groups.push([piece])
      length = piece.length
    }
  }
  return groups
}
