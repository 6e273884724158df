/** Last of what was begun, by key. On `globalThis`, because Next bundles a copy of this module. */
const holder = globalThis as typeof globalThis & { parleyTurns?: Map<string, Promise<unknown>> }

/**
 * Does one thing after the other for a conversation or a contact, by its id, in the order of the calls. Over several connections the answers to
 * two changes can overtake each other; what is published as each answer comes would then be out of the order of `rev`, and
 * a client that was cut off in between would never learn of the earlier one.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  holder.parleyTurns ??= new Map()
  const turns = holder.parleyTurns
  const before = turns.get(key)
  const mine = before ? before.then(work, work) : work()
  turns.set(key, mine)
  const forget = () => {
    if (turns.get(key) === mine) turns.delete(key)
  }
  mine.then(forget, forget)
  return mine
}
