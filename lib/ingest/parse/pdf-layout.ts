/** A run of characters on a page, as PDF places it: from the lower left corner, in points. */
export interface TextRun {
  str: string
  x: number
  y: number
  fontSize: number
  hasEOL: boolean
}

interface Line {
  text: string
  y: number
  size: number
}

/** A line this much larger than the usual text, and no longer than this, is a heading. */
const HEADING_SIZE = 1.18
const HEADING_CHARS = 120
/** A gap of more line heights than this starts a paragraph. */
const PARAGRAPH_GAP = 1.65
const BULLET = /^[•◦▪‣●○*–-]\s+/

/** The lines of a page as they were written. */
export function linesOf(runs: readonly TextRun[]): Line[] {
  const lines: Line[] = []
  let current: Line | undefined
  for (const { str, y, fontSize, hasEOL } of runs) {
    if (str !== '') {
      if (current && Math.abs(current.y - y) > Math.max(2, current.size * 0.6)) {
        lines.push(current)
        current = undefined
      }
      current ??= { text: '', y, size: fontSize }
      current.text += str
      if (str.trim() !== '') current.size = Math.max(current.size, fontSize)
    }
    if (hasEOL && current) {
      lines.push(current)
      current = undefined
    }
  }
  if (current) lines.push(current)
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

/** Pages as markdown: larger lines are headings, lines near each other a paragraph. Page numbers drop out. */
export function layOut(pages: readonly (readonly Line[])[]): string {
  const usual = usualSize(pages.flat())
  const blocks: string[] = []
  for (const page of pages) {
    const lines = page.filter(
      ({ text }) => !/^(?:page |seite )?\d{1,4}(?: ?(?:\/|of|von) ?\d{1,4})?$/i.test(text),
    )
    let before: Line | undefined
    let paragraph: string[] = []
    const flush = () => {
      if (paragraph.length > 0) blocks.push(joinLines(paragraph))
      paragraph = []
    }
    for (const line of lines) {
      const isHeading = line.size > usual * HEADING_SIZE && line.text.length <= HEADING_CHARS
      const gap = before ? Math.abs(before.y - line.y) : 0
      if (isHeading) {
        flush()
        blocks.push(`${line.size > usual * 1.6 ? '#' : '##'} ${line.text}`)
      } else {
        if (before && gap > before.size * PARAGRAPH_GAP) flush()
        if (BULLET.test(line.text)) flush()
        paragraph.push(line.text.replace(BULLET, '- '))
      }
      before = line
    }
    flush()
  }
  return blocks.join('\n\n')
}

/** The size that most characters have. */
function usualSize(lines: readonly Line[]): number {
  const characters = new Map<number, number>()
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length)
  }
  const [most] = [...characters].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 1
}

/** A word cut at the end of a line is put together again; scripts without spaces need none. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line
    const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、！？]$/u.test(text)
    return unspaced ? text + line : `${text} ${line}`
  })
}
