import { safeHref } from './safe-href'
import type { Inline } from './types'

const MAX_DEPTH = 6
const BARE_URL = /https?:\/\/[^\s<>"'`，。！？；：、）】》]+/iy
const MARKS: [mark: string, type: 'strong' | 'emphasis' | 'strike'][] = [
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', 'strike'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
]
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char)

/**
 * Parses the text of one block. With `growing`, marks that are still open at its end count as closed there, so that
 * an unfinished `**bold` does not show its asterisks first.
 */
export function parseInline(text: string, growing = false): Inline[] {
  /** Marks of which it is known that nothing closes them from some place on: keeps hostile text linear. */
  const unclosed = new Set<string>()
  return parse(0, text.length, 0)

  function parse(from: number, to: number, depth: number): Inline[] {
    const out: Inline[] = []
    let plain = from
    let at = from

    function flush(until: number) {
      if (until > plain)
        out.push({ type: 'text', start: plain, end: until, text: text.slice(plain, until) })
    }
    function push(node: Inline, next: number) {
      flush(node.start)
      out.push(node)
      at = plain = next
    }

    while (at < to) {
      const char = text[at] as string
      if (char === '\\' && at + 1 < to && /[!-/:-@[-`{-~]/.test(text[at + 1] as string)) {
        flush(at)
        plain = at + 1
        at += 2
      } else if (char === '\n') push({ type: 'break', start: at, end: at + 1 }, at + 1)
      else if (char === '`') code(push)
      else if (char === '[' || (char === '!' && text[at + 1] === '[')) link(push, depth, to)
      else if (char === '<' || char === 'h' || char === 'H') address(push, to)
      else if (char === '*' || char === '_' || char === '~') mark(push, depth, to)
      else at++
    }
    flush(to)
    return out

    function code(add: typeof push) {
      let ticks = 1
      while (text[at + ticks] === '`') ticks++
      const fence = '`'.repeat(ticks)
      const inner = at + ticks
      let close = unclosed.has(fence) ? -1 : text.indexOf(fence, inner)
      while (close >= 0 && text[close + ticks] === '`') {
        let run = close
        while (text[run] === '`') run++
        close = text.indexOf(fence, run)
      }
      if (close >= 0 && close + ticks <= to) {
        add(
          {
            type: 'code',
            start: at,
            end: close + ticks,
            text: text.slice(inner, close).replace(/^ (.*\S.*) $/s, '$1'),
          },
          close + ticks,
        )
        return
      }
      unclosed.add(fence)
      if (growing && to === text.length)
        add({ type: 'code', start: at, end: to, text: text.slice(inner) }, to)
      else at = inner
    }

    function mark(add: typeof push, level: number, limit: number) {
      for (const [sign, type] of MARKS) {
        if (!text.startsWith(sign, at)) continue
        const inner = at + sign.length
        const opens =
          inner < limit && !isSpace(text[inner]) && !(sign[0] === '_' && isWord(text[at - 1]))
        if (inner === text.length && growing) {
          // The first sign of something to come: not shown yet.
          flush(at)
          at = plain = limit
          return
        }
        if (!opens || level >= MAX_DEPTH) continue
        const close = closing(sign, inner, limit)
        if (close > inner) {
          add(
            { type, start: at, end: close + sign.length, children: parse(inner, close, level + 1) },
            close + sign.length,
          )
          return
        }
        if (growing && limit === text.length && sign.length === 2) {
          const end = text.endsWith(sign[0] as string) ? limit - 1 : limit
          add({ type, start: at, end: limit, children: parse(inner, end, level + 1) }, limit)
          return
        }
      }
      at++
    }

    function closing(sign: string, from: number, limit: number): number {
      if (unclosed.has(sign)) return -1
      let found = text.indexOf(sign, from)
      for (; found >= 0 && found + sign.length <= limit; found = text.indexOf(sign, found + 1)) {
        const after = text[found + sign.length]
        if (isSpace(text[found - 1]) || text[found - 1] === '\\') continue
        if (sign[0] === '_' && isWord(after)) continue
        if (sign.length === 1 && after === sign && found + 1 < limit) {
          // Part of a double mark: that one is for what lies inside.
          found++
          continue
        }
        if (sign.length === 1 && text[found - 1] === sign && found - 1 >= from) continue
        // Of three signs the last two close: the first belongs to what lies inside.
        while (sign.length === 2 && text[found + 2] === sign[0] && found + 3 <= limit) found++
        return found
      }
      if (found < 0) unclosed.add(sign)
      return -1
    }

    function link(add: typeof push, level: number, limit: number) {
      const open = text[at] === '!' ? at + 1 : at
      const close = unclosed.has(']') ? -1 : text.indexOf(']', open)
      if (close < 0) unclosed.add(']')
      if (close < 0 || close >= limit || level >= MAX_DEPTH) {
        at = open + 1
        return
      }
      if (text[close + 1] === '(') {
        const target =
          /\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y
        target.lastIndex = close + 1
        const match = target.exec(text)
        const end = target.lastIndex
        const href = match && end <= limit ? safeHref(match[1] as string) : undefined
        const children = () =>
          parse(open + 1, close, level + 1).filter((node) => node.type !== 'link')
        if (match && end <= limit) {
          if (href) add({ type: 'link', start: at, end, href, children: children() }, end)
          else at = end
          return
        }
        if (growing && limit === text.length && !text.slice(close).includes('\n')) {
          add({ type: 'link', start: at, end: limit, href: '', children: children() }, limit)
          return
        }
      }
      at = open + 1
    }

    function address(add: typeof push, limit: number) {
      const angle = text[at] === '<'
      if (!angle && isWord(text[at - 1])) {
        at++
        return
      }
      BARE_URL.lastIndex = angle ? at + 1 : at
      const match = BARE_URL.exec(text)?.[0].slice(0, limit - at)
      if (!match) {
        at++
        return
      }
      const closed = angle && text[at + 1 + match.length] === '>'
      const start = angle && !closed ? at + 1 : at
      const from = angle ? at + 1 : at
      const shown = closed ? match : trimUrl(match)
      const href = safeHref(shown)
      const end = from + shown.length
      if (!href) {
        at++
        return
      }
      const label: Inline = { type: 'text', start: from, end, text: shown }
      add(
        { type: 'link', start, end: closed ? end + 1 : end, href, children: [label] },
        closed ? end + 1 : end,
      )
    }
  }
}

/** Without the punctuation of the sentence around it. */
function trimUrl(url: string): string {
  let cut = url.replace(/[.,;:!?*_~]+$/, '')
  while (cut.endsWith(')') && cut.split(')').length > cut.split('(').length) cut = cut.slice(0, -1)
  return cut
}
