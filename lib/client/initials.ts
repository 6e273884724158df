/** One or two letters for an avatar, whole characters of any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : [words[0]]).map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase() || '?'
}

/** A hue from 0 to 359, spread over the ids. */
export function hueOf(id: string): number {
  let hash = 2_166_136_261
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0) % 360
}
