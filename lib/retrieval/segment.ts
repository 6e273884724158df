import { segmentsOf } from './windows'

/** Longer words (hashes, encoded data) are cut: nobody asks for them by their tail. */
const MAX_WORD = 64

/** Scripts without spaces between words, or with particles glued to them: indexed by characters and pairs of them. */
const IDEOGRAPHIC = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}'
/** Scripts without spaces whose words only a dictionary finds. */
const UNSPACED = '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const LETTER = `[[\\p{L}\\p{N}\\p{M}]--[${IDEOGRAPHIC}${UNSPACED}]]`

const TOKEN = new RegExp(
  `(?<run>[[\\p{L}\\p{N}\\p{M}]&&[${IDEOGRAPHIC}]]+)|(?<unspaced>[${UNSPACED}]+)|` +
    `${LETTER}+(?:'${LETTER}+|(?<=\\p{N})[.,](?=\\p{N})${LETTER}+)*`,
  'gv',
)

/** `word`: what stands between spaces. `run`: characters of a script that is indexed by character pairs. */
export interface Token {
  kind: 'word' | 'run'
  /** NFKC, lower case, never empty. */
  text: string
  /** A hyphen alone stands between it and the word before. */
  hyphenated?: boolean
}

let wordSegmenter: Intl.Segmenter | undefined

/** Words of a run, by the dictionary of `Intl.Segmenter`, which knows the script whatever the locale. */
export function wordsOfRun(text: string): string[] {
  wordSegmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return Array.from(segmentsOf(wordSegmenter, text), ({ segment }) => segment)
}

/** Splits any text into tokens, by script and without knowing its language. Punctuation, symbols and broken UTF-16 drop out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/gu, "'")
  let end = -1
  for (const match of plain.matchAll(TOKEN)) {
    const { run, unspaced } = match.groups ?? {}
    if (run) tokens.push({ kind: 'run', text: run })
    else if (unspaced)
      for (const word of wordsOfRun(unspaced)) tokens.push({ kind: 'word', text: word })
    else {
      const hyphenated = match.index === end + 1 && isHyphen(plain.charCodeAt(end))
      tokens.push({
        kind: 'word',
        text: match[0].slice(0, MAX_WORD),
        ...(hyphenated && { hyphenated }),
      })
      end = match.index + match[0].length
    }
  }
  return tokens
}

const isHyphen = (unit: number) => unit === 0x2d || unit === 0x2010

/** The tokens but for stop words; a hyphenated word of stop words alone ("one-off", "how-to") stays, as one. */
export function withoutStopWords(
  tokens: readonly Token[],
  isStopWord: (word: string) => boolean,
): Token[] {
  const kept: Token[] = []
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    while (tokens[to]?.hyphenated) to++
    const parts = tokens.slice(from, to)
    const said = parts.filter(({ kind, text }) => kind === 'run' || !isStopWord(text))
    if (said.length > 0 || parts.length === 1) kept.push(...said)
    else kept.push({ kind: 'word', text: parts.map(({ text }) => text).join('-') })
    from = to
  }
  return kept
}

/** Characters and pairs of neighbouring characters of a run: 退货款 → 退 货 款 退货 货款. */
export function gramsOf(run: string): string[] {
  const characters = Array.from(run)
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return [...characters, ...pairs]
}
