/** `returns-and_refunds.md` → `Returns and refunds`. */
export function titleFromName(name: string): string {
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const words = bare
    .replace(/[-_+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Untitled'
}
