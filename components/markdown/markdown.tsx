import { memo, type ReactNode, useMemo } from 'react'
import { type Block, parseMarkdown, splitBlocks } from '@/lib/client/markdown'
import { InlineNodes, type RenderCite } from './inline-nodes'

interface MarkdownProps {
  text: string
  renderCite?: RenderCite
}

/**
 * Markdown as elements, never as HTML. Each piece is parsed by itself and only when its text changes, so that a reply
 * that streams costs its last paragraph alone and nothing that was read already is drawn anew.
 */
export function Markdown({ text, renderCite }: MarkdownProps) {
  const pieces = useMemo(() => splitBlocks(text), [text])
  return (
    <div className="prose-chat">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are only ever added at the end
        <Piece key={index} source={piece} renderCite={renderCite} />
      ))}
    </div>
  )
}

interface PieceProps {
  source: string
  renderCite: RenderCite | undefined
}

const Piece = memo(function Piece({ source, renderCite }: PieceProps) {
  return renderBlocks(parseMarkdown(source), renderCite)
})

function renderBlocks(blocks: readonly Block[], renderCite: RenderCite | undefined): ReactNode {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
    <BlockNode key={index} block={block} renderCite={renderCite} />
  ))
}

function BlockNode({ block, renderCite }: { block: Block; renderCite: RenderCite | undefined }) {
  const inline = (nodes: Parameters<typeof InlineNodes>[0]['nodes']) => (
    <InlineNodes nodes={nodes} renderCite={renderCite} />
  )
  switch (block.type) {
    case 'paragraph':
      return <p>{inline(block.children)}</p>
    case 'heading':
      // The page's own headings lead here: one inside of a message is emphasis.
      return <p className="font-semibold">{inline(block.children)}</p>
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'quote':
      return <blockquote>{renderBlocks(block.children, renderCite)}</blockquote>
    case 'rule':
      return <hr />
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity
        <li key={index}>{renderBlocks(item, renderCite)}</li>
      ))
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="overflow-x-auto" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                  <th key={index}>{inline(cell)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, rowIndex) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
                <tr key={rowIndex}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                    <td key={index}>{inline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}
