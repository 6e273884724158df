import { parseBlocks } from './blocks'
import type { Block } from './types'

export interface Parsed {
  source: string
  blocks: readonly Block[]
}

export const nothingParsed: Parsed = { source: '', blocks: [] }

/**
 * Parses a text that grows. Where it goes on from what was parsed before, only the last two blocks are parsed again: the
 * last may go on, and the one before it too if the last began with a line that is not yet complete. All others stay the
 * same objects, so that what is drawn of them stays.
 */
export function parseGrowing(before: Parsed, source: string): Parsed {
  if (source === before.source) return before
  const kept = source.startsWith(before.source) ? before.blocks.slice(0, -2) : []
  const from = kept.length > 0 ? (before.blocks[kept.length]?.start ?? 0) : 0
  // Back to the start of the line: a block's own start leaves out its indent.
  const lineStart = source.lastIndexOf('\n', from - 1) + 1
  return { source, blocks: [...kept, ...parseBlocks(source, kept.length > 0 ? lineStart : 0)] }
}
