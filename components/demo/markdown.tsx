import { Fragment, type ReactNode } from 'react'
import styles from './markdown.module.css'
import { type Block, type Inline, parseMarkdown } from './parse-markdown'

/** Shows Markdown as React elements; text is never read as HTML. */
export function Markdown({ source }: { source: string }) {
  return <div className={styles.prose}>{keyed(parseMarkdown(source), renderBlock)}</div>
}

/** Parsed text never changes its order, so a place is a good key. */
function keyed<T>(items: readonly T[], render: (item: T) => ReactNode): ReactNode[] {
  return items.map((item, place) => {
    const key = `${place}`
    return <Fragment key={key}>{render(item)}</Fragment>
  })
}

function renderBlock(block: Block): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2>{inline(block.children)}</h2>
      ) : (
        <h3>{inline(block.children)}</h3>
      )
    case 'paragraph':
      return <p>{inline(block.children)}</p>
    case 'list': {
      const items = keyed(block.items, (item) => <li>{inline(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <Table block={block} />
  }
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={plain(block.head[0] ?? [])}>
      <table>
        <thead>
          <tr>
            {keyed(block.head, (cell) => (
              <th scope="col">{inline(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(block.rows, ([first = [], ...rest]) => (
            <tr>
              <th scope="row">{inline(first)}</th>
              {keyed(rest, (cell) => (
                <td>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function inline(nodes: readonly Inline[]): ReactNode {
  return keyed(nodes, (node) => {
    switch (node.kind) {
      case 'text':
        return typographic(node.text)
      case 'code':
        return <code>{node.text}</code>
      case 'strong':
        return <strong>{inline(node.children)}</strong>
      case 'em':
        return <em>{inline(node.children)}</em>
      case 'link':
        return <a href={node.href}>{inline(node.children)}</a>
    }
  })
}

function plain(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('text' in node ? node.text : plain(node.children))).join('')
}

/** Typewriter quotes, which search and citations prefer, become the printer's. */
function typographic(text: string): string {
  return text
    .replace(/(^|[\s([])"/g, '$1\u201C')
    .replaceAll('"', '\u201D')
    .replaceAll("'", '\u2019')
}
