const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
])

const CODE_SPAN = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gsu
const IMAGE_OR_LINK =
  /!?\[([^[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+(?:"[^"]*"|'[^']*'))?\)|\[[^[\]]*\])/gu
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/giu
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--(?:(?!<!--).)*?-->/gisu
const STARS = /(\*{1,3})(?=[^\s*])((?:[^*]|(?<=\\)\*)*[^\s*])\1/gu
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu
const STRIKE = /~~(?=\S)([^~]*\S)~~/gu
const ESCAPE = /\\([!-/:-@[-`{-~])/gu

/** Private-use characters that stand for code spans and escaped characters while the rest is read. */
const HELD = /\ue000(\d+)\ue001/gu

/** Markdown of one paragraph → the words a reader sees: no emphasis marks, link targets, tags or entities. */
export function plainInline(markdown: string): string {
  const held: string[] = []
  const hold = (text: string) => `\ue000${held.push(text) - 1}\ue001`
  const plain = markdown
    .replace(/[\ue000\ue001]/gu, '')
    .replace(CODE_SPAN, (_, __, code: string) => hold(code.trim() || code))
    .replace(ESCAPE, (_, character: string) => hold(character))
    .replace(AUTOLINK, (_, url: string) => hold(url))
    .replace(TAG, (tag) => (/^<br/iu.test(tag) ? '\n' : ''))
    // Twice: a link around an image, emphasis within emphasis.
    .replace(IMAGE_OR_LINK, '$1')
    .replace(IMAGE_OR_LINK, '$1')
    .replace(STARS, '$2')
    .replace(STARS, '$2')
    .replace(UNDERSCORES, '$2')
    .replace(STRIKE, '$1')
    .replace(/&(?:amp|lt|gt|quot|#39|apos|nbsp);/gu, (entity) => ENTITIES.get(entity) ?? entity)
  return plain.replace(HELD, (_, index: string) => held[Number(index)] ?? '')
}
