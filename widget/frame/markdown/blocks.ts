import type { Block, Container, Leaf } from './types'

/** A line of the source: what is left of it once the marks of the blocks around it are taken off. */
interface Line {
  start: number
  end: number
}

const MAX_DEPTH = 8
const BULLET = /^( {0,3})(?:[-*+]|(\d{1,9})[.)])(?:( {1,4})(?=\S)| *$)/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const RULE = /^ {0,3}([-*_])(?: *\1){2,} *$/
const HEADING = /^ {0,3}(#{1,6})(?: +|$)/
const QUOTE = /^ {0,3}> ?/
const DELIMITER = /^ {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/

/** Parses markdown from `from` on into blocks that know their place in the source. */
export function parseBlocks(source: string, from = 0): Block[] {
  const lines: Line[] = []
  for (let start = from; start <= source.length; ) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline
    lines.push({ start, end })
    start = end + 1
  }
  return parse(source, lines, 0)
}

function parse(source: string, lines: Line[], depth: number): Block[] {
  const blocks: Block[] = []
  const read = (line: Line) => source.slice(line.start, line.end)
  let at = 0

  /** Takes the lines from `at` on that `take` agrees to. */
  function gather(take: (text: string, line: Line) => Line | false): Line[] {
    const taken: Line[] = []
    for (let line = lines[at]; line; line = lines[++at]) {
      const kept = take(read(line), line)
      if (!kept) break
      taken.push(kept)
    }
    return taken
  }

  while (at < lines.length) {
    const line = lines[at] as Line
    const text = read(line)
    const deep = depth >= MAX_DEPTH
    const fence = text.match(FENCE)?.[1]
    const heading = text.match(HEADING)
    const bullet = text.match(BULLET)
    if (!text.trim()) at++
    else if (fence) {
      at++
      blocks.push(fenced(source, line, fence, lines, () => lines[at++]))
    } else if (RULE.test(text)) {
      at++
      blocks.push({ type: 'rule', start: line.start, end: line.end })
    } else if (heading) {
      at++
      const closing = text.match(/ +#+ *$/)?.[0].length ?? 0
      const inner = {
        start: line.start + heading[0].length,
        end: Math.max(line.start + heading[0].length, line.end - closing),
      }
      blocks.push({
        ...leaf(source, 'heading', [inner]),
        start: line.start,
        end: line.end,
        level: heading[1]?.length ?? 1,
      })
    } else if (!deep && QUOTE.test(text)) {
      const inner = gather((quoted, quotedLine) => {
        const mark = quoted.match(QUOTE)?.[0].length
        return mark ? { start: quotedLine.start + mark, end: quotedLine.end } : false
      })
      blocks.push(container('quote', line.start, inner, parse(source, inner, depth + 1)))
    } else if (!deep && bullet) {
      blocks.push(list(bullet))
    } else if (
      text.includes('|') &&
      DELIMITER.test(lines[at + 1] ? read(lines[at + 1] as Line) : '') &&
      read(lines[at + 1] as Line).includes('-')
    ) {
      blocks.push(
        table(
          source,
          gather((row, rowLine) => row.trim() !== '' && row.includes('|') && rowLine),
        ),
      )
    } else {
      const first = line.start
      blocks.push(
        leaf(
          source,
          'paragraph',
          gather((next, nextLine) => (nextLine.start === first || continues(next)) && nextLine),
        ),
      )
    }
  }
  return blocks

  function list(first: RegExpMatchArray): Container {
    const ordered = first[2] !== undefined
    const start = (lines[at] as Line).start
    const items: Block[] = []
    for (let line = lines[at]; line; line = lines[at]) {
      const match = read(line).match(BULLET)
      if (!match || (match[2] !== undefined) !== ordered || RULE.test(read(line))) break
      const head = line
      const width = match[0].length
      // Content belongs to the item as far as it is indented; two columns suffice, as models write it.
      const indent = Math.min(width, (match[1] as string).length + 2)
      let blank = false
      const inner = gather((text, next) => {
        if (next === head) return { start: next.start + width, end: next.end }
        if (!text.trim()) {
          blank = true
          return { start: next.end, end: next.end }
        }
        const leading = text.length - text.trimStart().length
        const fits = leading >= indent || (!blank && continues(text))
        blank = false
        return fits && { start: next.start + Math.min(leading, width), end: next.end }
      })
      items.push(container('item', head.start, inner, parse(source, inner, depth + 1)))
    }
    const end = items.at(-1)?.end ?? start
    return { type: 'list', start, end, children: items, ordered, from: Number(first[2] ?? 1) }
  }
}

/** Whether a line goes on with the paragraph before it. */
function continues(text: string): boolean {
  return !(
    !text.trim() ||
    FENCE.test(text) ||
    RULE.test(text) ||
    HEADING.test(text) ||
    QUOTE.test(text) ||
    /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +\S/.test(text)
  )
}

function container(
  type: 'quote' | 'item',
  start: number,
  inner: Line[],
  children: Block[],
): Container {
  return { type, start, end: children.at(-1)?.end ?? inner[0]?.end ?? start, children }
}

function leaf(source: string, type: Leaf['type'], lines: Line[]): Leaf {
  const map: Leaf['map'] = []
  let text = ''
  for (const line of lines) {
    if (map.length > 0) text += '\n'
    const raw = source.slice(line.start, line.end)
    const skip = type === 'code' ? 0 : raw.length - raw.trimStart().length
    map.push([text.length, line.start + skip])
    text += raw.slice(skip)
  }
  const start = map[0]?.[1] ?? 0
  return {
    type,
    text: type === 'code' ? text : text.trimEnd(),
    map,
    start,
    end: lines.at(-1)?.end ?? start,
  }
}

function fenced(
  source: string,
  open: Line,
  fence: string,
  all: Line[],
  next: () => Line | undefined,
): Leaf {
  const inner: Line[] = []
  const indent = all.length > 0 ? source.slice(open.start, open.end).search(/\S/) : 0
  let end = open.end
  for (let line = next(); line; line = next()) {
    end = line.end
    const text = source.slice(line.start, line.end)
    const closing = text.trim()
    if (closing.startsWith(fence) && closing === (fence[0] as string).repeat(closing.length)) break
    inner.push({
      start: line.start + Math.min(indent, Math.max(0, text.search(/\S|$/))),
      end: line.end,
    })
  }
  return { ...leaf(source, 'code', inner), start: open.start, end }
}

function table(source: string, lines: Line[]): Container {
  const rows = lines
    .filter((_, row) => row !== 1)
    .map((line): Container => {
      const cells: Leaf[] = []
      let start = line.start
      const text = source.slice(line.start, line.end)
      for (
        let at = text.search(/\S/) + (text.trimStart()[0] === '|' ? 1 : 0), from = at;
        at <= text.length;
        at++
      ) {
        if (at < text.length && (text[at] !== '|' || text[at - 1] === '\\')) continue
        if (at < text.length || text.slice(from).trim()) {
          start = line.start + from
          cells.push(leaf(source, 'cell', [{ start, end: line.start + at }]))
        }
        from = at + 1
      }
      return { type: 'row', start: line.start, end: line.end, children: cells }
    })
  return { type: 'table', start: rows[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, children: rows }
}
