const KEY = 'parley:commands'
const KEPT = 4

/** Ids of the commands used last, the latest first. */
export function readRecents(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Remembers the first step: choices change, what leads to them stays. */
export function rememberCommand([first]: readonly { id: string }[]): void {
  if (!first) return
  try {
    const others = readRecents().filter((id) => id !== first.id)
    localStorage.setItem(KEY, JSON.stringify([first.id, ...others].slice(0, KEPT)))
  } catch {
    // Storage is full or off: nothing is remembered.
  }
}
