import type { ComponentChildren, VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { Citation } from '../../../lib/protocol/message'
import type { Texts } from '../i18n/en'
import { nothingParsed, parseGrowing } from '../markdown/incremental'
import { parseInline } from '../markdown/inline'
import { citationsByLeaf, placeCitations } from '../markdown/place-citations'
import type { Block, Inline, Leaf, Rule } from '../markdown/types'

interface Props {
  source: string
  /** More text may come. */
  growing: boolean
  citations: readonly Citation[]
  open: (index: number) => void
  t: Texts
}

type Chips = (indexes: number[]) => ComponentChildren
interface Drawing {
  cited: Map<Leaf | Rule, Citation[]>
  chips: Chips
  growing: boolean
}

/** Markdown as elements, block by block: a block that did not change keeps what was drawn of it. */
export function Markdown({ source, growing, citations, open, t }: Props) {
  const parsed = useRef(nothingParsed)
  const drawn = useRef(
    new WeakMap<Block, { growing: boolean; citations: readonly Citation[]; node: VNode }>(),
  )
  parsed.current = parseGrowing(parsed.current, source)
  const { blocks } = parsed.current
  const cited = citationsByLeaf(blocks, citations)

  const chips: Chips = (indexes) =>
    indexes.map((index) => {
      const title = citations.find((citation) => citation.index === index)?.title ?? ''
      const label = t.source(index, title)
      return (
        <button
          type="button"
          class="chip"
          key={`c${index}`}
          aria-label={label}
          title={title}
          onClick={() => open(index)}
        >
          {index}
        </button>
      )
    })

  return (
    <div class="md" dir="auto">
      {blocks.map((block, at) => {
        const tail = growing && at === blocks.length - 1
        const before = drawn.current.get(block)
        if (before && before.growing === tail && before.citations === citations) return before.node
        const node = drawBlock(block, { cited, chips, growing: tail }) as VNode
        node.key = block.start
        drawn.current.set(block, { growing: tail, citations, node })
        return node
      })}
    </div>
  )
}

function drawBlock(block: Block, drawing: Drawing): VNode {
  const inner = 'children' in block ? block.children : []
  const last = inner.length - 1
  const children = () =>
    inner.map((child, at) =>
      drawBlock(child, { ...drawing, growing: drawing.growing && at === last }),
    )
  switch (block.type) {
    case 'paragraph':
      return <p>{drawLeaf(block, drawing)}</p>
    case 'heading':
      // The answer is inside a page of its own: its headings start below that one's.
      return <p class="heading">{drawLeaf(block, drawing)}</p>
    case 'code':
      return (
        <div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll */}
          <pre tabIndex={0}>
            <code>{block.text}</code>
          </pre>
          {after(block, drawing)}
        </div>
      )
    case 'rule':
      return <hr />
    case 'quote':
      return <blockquote>{children()}</blockquote>
    case 'list':
      return block.ordered ? <ol start={block.from}>{children()}</ol> : <ul>{children()}</ul>
    case 'item':
      return <li>{children()}</li>
    case 'table':
      return (
        <div class="table">
          <table>
            <tbody>{children()}</tbody>
          </table>
        </div>
      )
    case 'row':
      return <tr>{children()}</tr>
    case 'cell':
      return <td>{drawLeaf(block, drawing)}</td>
  }
}

function drawLeaf(leaf: Leaf, { cited, chips, growing }: Drawing): ComponentChildren {
  const nodes = parseInline(leaf.text, growing)
  const citations = cited.get(leaf)
  return drawInline(citations ? placeCitations(leaf, nodes, citations) : nodes, chips)
}

function after(block: Leaf | Rule, { cited, chips }: Drawing): ComponentChildren {
  return cited.has(block) && chips((cited.get(block) ?? []).map(({ index }) => index))
}

function drawInline(nodes: Inline[], chips: Chips): ComponentChildren {
  return nodes.map((node) => drawNode(node, chips))
}

function drawNode(node: Inline, chips: Chips): ComponentChildren {
  const children = () => ('children' in node ? drawInline(node.children, chips) : null)
  switch (node.type) {
    case 'text':
      return node.text
    case 'code':
      return <code>{node.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return <strong>{children()}</strong>
    case 'emphasis':
      return <em>{children()}</em>
    case 'strike':
      return <s>{children()}</s>
    case 'link':
      return node.href ? (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {children()}
        </a>
      ) : (
        children()
      )
    case 'citations':
      return chips(node.indexes)
  }
}
