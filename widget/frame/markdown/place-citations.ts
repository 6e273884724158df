import type { Citation } from '../../../lib/protocol/message'
import type { Block, Inline, Leaf, Rule } from './types'

/** Which citations belong into which leaf: the last one that begins before the words end. */
export function citationsByLeaf(
  blocks: readonly Block[],
  citations: readonly Citation[],
): Map<Leaf | Rule, Citation[]> {
  const placed = new Map<Leaf | Rule, Citation[]>()
  for (const citation of citations) {
    const leaf = leafAt(blocks, citation.end)
    if (leaf) placed.set(leaf, [...(placed.get(leaf) ?? []), citation])
  }
  return placed
}

function leafAt(blocks: readonly Block[], end: number): Leaf | Rule | undefined {
  const block = blocks.findLast((candidate) => candidate.start < end) ?? blocks[0]
  if (!block) return undefined
  return 'children' in block ? leafAt(block.children, end) : block
}

/** A position in the source as one in the leaf's text. */
export function toLeafPosition({ map, text }: Leaf, source: number): number {
  const segment = map.findLast(([, from]) => from < source) ?? map[0]
  if (!segment) return 0
  const next = map[map.indexOf(segment) + 1]
  const limit = next ? next[0] - 1 : text.length
  return Math.min(segment[0] + Math.max(0, source - segment[1]), limit)
}

/** The inline nodes with citation marks where the words they support end. Never inside a link or a code span. */
export function placeCitations(
  leaf: Leaf,
  nodes: Inline[],
  citations: readonly Citation[],
): Inline[] {
  const at = new Map<number, number[]>()
  for (const { index, end } of [...citations].sort((a, b) => a.end - b.end || a.index - b.index)) {
    const position = toLeafPosition(leaf, end)
    at.set(position, [...(at.get(position) ?? []), index])
  }
  return [...at].reduce((placed, [position, indexes]) => insert(placed, position, indexes), nodes)
}

function insert(nodes: Inline[], position: number, indexes: number[]): Inline[] {
  const mark: Inline = { type: 'citations', start: position, end: position, indexes }
  const at = nodes.findLastIndex((node) => node.start < position)
  const node = nodes[at]
  if (!node) return [mark, ...nodes]
  const before = nodes.slice(0, at)
  const after = nodes.slice(at + 1)
  if (position < node.end) {
    if (node.type === 'text') {
      const cut = position - node.start
      return [
        ...before,
        { ...node, end: position, text: node.text.slice(0, cut) },
        mark,
        { ...node, start: position, text: node.text.slice(cut) },
        ...after,
      ]
    }
    if ('children' in node && node.type !== 'link') {
      return [...before, { ...node, children: insert(node.children, position, indexes) }, ...after]
    }
  }
  return [...before, node, mark, ...after]
}
