/** Markdown as one would read it aloud. */
export function spoken(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\|[-:|\s]*)\s+/gm, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const END = /[.!?…]+["'”’)\]]*(?=\s)|[。！？]+[”’）]*|\n+/g

/** The sentences that are complete from `from` on, and where the rest begins. At the end of the text the rest counts too. */
export function takeSentences(
  text: string,
  from: number,
  finished: boolean,
): { text: string; next: number } {
  let next = from
  if (finished) next = text.length
  else
    for (const match of text.slice(from).matchAll(END)) next = from + match.index + match[0].length
  return { text: spoken(text.slice(from, next)), next }
}
