// In browsers it takes the place of @formatjs/icu-messageformat-parser, which is larger than the inbox's list and reads
// much that no text here says. A test holds it against that one for every text.

export const LITERAL = 0
export const ARGUMENT = 1
export const NUMBER = 2
export const SELECT = 5
export const PLURAL = 6
export const POUND = 7
export const TAG = 8

interface Branch {
  value: Element[]
}

export type Element =
  | { type: typeof LITERAL | typeof ARGUMENT; value: string }
  | { type: typeof NUMBER; value: string; style: null }
  | { type: typeof SELECT; value: string; options: Record<string, Branch> }
  | {
      type: typeof PLURAL
      value: string
      options: Record<string, Branch>
      offset: 0
      pluralType: 'cardinal'
    }
  | { type: typeof POUND }
  | { type: typeof TAG; value: string; children: Element[] }

/** Reads a text: names in braces, `number`, `plural`, `select`, tags, and quoted signs. Throws for more. */
export function parse(message: string): Element[] {
  let at = 0
  const fail = (): never => {
    throw new SyntaxError(`This text cannot be read, at ${at}: ${message}`)
  }
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(message)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const space = () => void take(/\s*/y)
  const need = (pattern: RegExp): string => take(pattern) ?? fail()
  const word = () => {
    space()
    const found = need(/[\w=]+/y)
    space()
    return found
  }

  function text(inPlural: boolean): string {
    let read = ''
    for (;;) {
      const plain = take(inPlural ? /[^{}<#']+/y : /[^{}<']+/y) ?? take(/''|<(?![a-z/])/y)
      if (plain !== undefined) read += plain === "''" ? "'" : plain
      else if (message[at] !== "'") return read
      // A quote protects signs up to the next one, and stands for itself before anything else.
      else if (take(inPlural ? /'(?=[{}<>#])/y : /'(?=[{}<>])/y)) {
        read += need(/(?:[^']|'')*/y).replaceAll("''", "'")
        take(/'/y)
      } else read += need(/'/y)
    }
  }

  function elements(inPlural: boolean, tag?: string): Element[] {
    const found: Element[] = []
    while (at < message.length && message[at] !== '}') {
      const value = text(inPlural)
      if (value) found.push({ type: LITERAL, value })
      if (take(/\{/y)) found.push(argument())
      else if (inPlural && take(/#/y)) found.push({ type: POUND })
      else if (tag && take(/<\/\w+>/y)) return found
      else if (message[at] === '<') found.push(tagged(inPlural))
    }
    return tag ? fail() : found
  }

  function tagged(inPlural: boolean): Element {
    const value = need(/<\w+>/y).slice(1, -1)
    return { type: TAG, value, children: elements(inPlural, value) }
  }

  function argument(): Element {
    const value = word()
    if (take(/\}/y)) return { type: ARGUMENT, value }
    need(/,/y)
    const kind = word()
    if (kind === 'number') {
      need(/\}/y)
      return { type: NUMBER, value, style: null }
    }
    if (kind !== 'plural' && kind !== 'select') fail()
    need(/,/y)
    const options: Record<string, Branch> = {}
    while (!take(/\s*\}/y)) {
      const name = word()
      need(/\{/y)
      options[name] = { value: elements(kind === 'plural') }
      need(/\}/y)
    }
    return kind === 'select'
      ? { type: SELECT, value, options }
      : { type: PLURAL, value, options, offset: 0, pluralType: 'cardinal' }
  }

  const read = elements(false)
  return at < message.length ? fail() : read
}
