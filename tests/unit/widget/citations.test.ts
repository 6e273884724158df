import { describe, expect, it } from 'vitest'
import type { Citation } from '@/lib/protocol/message'
import { parseBlocks } from '@/widget/frame/markdown/blocks'
import { parseInline } from '@/widget/frame/markdown/inline'
import { citationsByLeaf, placeCitations } from '@/widget/frame/markdown/place-citations'
import type { Block, Inline, Leaf } from '@/widget/frame/markdown/types'

const citation = (index: number, end: number): Citation => ({
  index,
  end,
  start: 0,
  passageId: `p${index}`,
  title: `Title ${index}`,
  quote: 'quote',
})

/** The text with the citations as `[1]` where they are shown. A `|` in the source marks where words end. */
function shown(marked: string): string {
  const ends: number[] = []
  let source = ''
  for (const char of marked) {
    if (char === '|') ends.push(source.length)
    else source += char
  }
  const citations = ends.map((end, at) => citation(at + 1, end))
  const blocks = parseBlocks(source)
  const placed = citationsByLeaf(blocks, citations)
  const text = (nodes: Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'citations') return node.indexes.map((index) => `[${index}]`).join('')
        if (node.type === 'break') return ' '
        return 'children' in node ? `(${text(node.children)})` : node.text
      })
      .join('')
  const draw = (block: Block): string => {
    if ('children' in block) return block.children.map(draw).join(' ')
    const cited = placed.get(block) ?? []
    if (block.type === 'rule') return '---'
    if (block.type === 'code')
      return `${block.text}${cited.map(({ index }) => `[${index}]`).join('')}`
    return text(placeCitations(block as Leaf, parseInline(block.text), cited))
  }
  return blocks.map(draw).join(' ')
}

describe('a citation is shown where the words it supports end', () => {
  it.each([
    ['Thirty days.| And more.', 'Thirty days.[1] And more.'],
    ['Thirty days.|', 'Thirty days.[1]'],
    ['One.| Two.|', 'One.[1] Two.[2]'],
    ['One.||', 'One.[1][2]'],
    ['One **two| three** four', 'One (two[1] three) four'],
    ['One **two**| three', 'One (two)[1] three'],
    ['One **two|** three', 'One (two[1]) three'],
    ['See [the| page](https://x.test) now', 'See (the page)[1] now'],
    ['Run `npm| test` now', 'Run npm test[1] now'],
    ['One.\n\nTwo.| Three.', 'One. Two.[1] Three.'],
    ['One.|\n\nTwo.', 'One.[1] Two.'],
    ['One.\n\n|Two.', 'One.[1] Two.'],
    ['- one|\n- two|', 'one[1] two[2]'],
    ['- one\n  - two|\n- three', 'one two[1] three'],
    ['> quoted| text', 'quoted[1] text'],
    ['a\nb| c', 'a b[1] c'],
    ['## Title|', 'Title[1]'],
    ['```\ncode|\n```\nafter', 'code[1] after'],
    ['😀 smile| on', '😀 smile[1] on'],
    ['a \\* b| c', 'a * b[1] c'],
  ])('%j', (source, expected) => expect(shown(source)).toBe(expected))

  it('loses none, wherever it points', () => {
    const source = '# A\n\n- **b** c\n  > d\n\n```\ne\n```\n\n[f](https://x.test) `g`'
    const blocks = parseBlocks(source)
    for (let end = 0; end <= source.length + 5; end++) {
      const placed = [...citationsByLeaf(blocks, [citation(1, end)]).values()].flat()
      expect(placed).toHaveLength(1)
    }
  })
})
