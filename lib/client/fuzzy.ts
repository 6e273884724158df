const isBoundary = (before: string | undefined) => before === undefined || /[\s/·:–—-]/.test(before)

/**
 * How well what was typed fits a text: null where its letters do not stand in it in this order, else higher is better.
 * Starts of words and letters side by side count most. An empty query fits everything.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = fold(query).replace(/\s+/g, '')
  const within = fold(text)
  if (wanted === '') return 0
  const whole = within.indexOf(fold(query).trim())
  if (whole >= 0) return 100 + (isBoundary(within[whole - 1]) ? 50 : 0) - Math.min(whole, 40)
  let score = 0
  let at = -1
  for (const letter of wanted) {
    const found = nextPlace(within, letter, at)
    if (found < 0) return null
    if (found === at + 1 && at >= 0) score += 3
    else if (isBoundary(within[found - 1])) score += 2
    else score -= Math.min(3, found - at - 1)
    at = found
  }
  // Letters that lie about everywhere are no match.
  return score >= 0 ? score : null
}

/** The letter's next place: side by side where it can be, else at the next start of a word, else anywhere. */
function nextPlace(text: string, letter: string, after: number): number {
  if (after >= 0 && text[after + 1] === letter) return after + 1
  const first = text.indexOf(letter, after + 1)
  for (let at = first; at >= 0; at = text.indexOf(letter, at + 1)) {
    if (isBoundary(text[at - 1])) return at
  }
  return first
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Those that fit, best first; of equals the first stays first. */
export function fuzzyFilter<T>(
  query: string,
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
): T[] {
  if (query.trim() === '') return [...items]
  return items
    .map((item, index) => {
      const scores = textsOf(item).flatMap((text) => fuzzyScore(query, text) ?? [])
      return { item, index, score: scores.length > 0 ? Math.max(...scores) : null }
    })
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.index - b.index)
    .map(({ item }) => item)
}
