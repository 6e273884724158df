import type { ReactNode } from 'react'
import type { Inline } from '@/lib/client/markdown-inline'

export type RenderCite = (index: number) => ReactNode

interface InlineNodesProps {
  nodes: readonly Inline[]
  renderCite?: RenderCite | undefined
}

export function InlineNodes({ nodes, renderCite }: InlineNodesProps): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no other identity
  return nodes.map((node, index) => <InlineNode key={index} node={node} renderCite={renderCite} />)
}

function InlineNode({ node, renderCite }: { node: Inline; renderCite: RenderCite | undefined }) {
  switch (node.type) {
    case 'text':
      return node.text
    case 'strong':
      return (
        <strong>
          <InlineNodes nodes={node.children} renderCite={renderCite} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <InlineNodes nodes={node.children} renderCite={renderCite} />
        </em>
      )
    case 'del':
      return (
        <del>
          <InlineNodes nodes={node.children} renderCite={renderCite} />
        </del>
      )
    case 'code':
      return <code>{node.text}</code>
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          <InlineNodes nodes={node.children} renderCite={renderCite} />
        </a>
      )
    case 'break':
      return <br />
    case 'cite':
      return renderCite?.(node.index) ?? null
  }
}
