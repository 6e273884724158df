import type { Kept } from './types'

/** Where the page refuses storage, the visitor lives in memory alone. */
const memory: Record<string, Kept | null> = {}

/** What is kept of the visitor of one widget. */
export function storage(key: string) {
  const name = `parley:${key}`
  function kept(): Kept {
    try {
      memory[name] = JSON.parse(localStorage[name])
    } catch {}
    return memory[name] ?? {}
  }
  function keep(change: Kept | null) {
    memory[name] = change && { ...kept(), ...change }
    try {
      localStorage[name] = JSON.stringify(memory[name])
    } catch {}
  }
  return { kept, keep }
}
