/** A hue from 0 to 359, spread over the ids. */
export function hueOf(id: string): number {
  let hash = 2_166_136_261
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0) % 360
}
