const LATER_MS = 60
const HELD_MS = 1500

/**
 * Does something in one of the windows that are open, not in each. A window that `claims` it, because what it is about is on
 * screen there, is asked before the others, and does nothing.
 */
export async function inOneWindow(name: string, claims: boolean, work: () => void): Promise<void> {
  if (!navigator.locks) {
    if (!claims) work()
    return
  }
  if (!claims) await new Promise((resolve) => setTimeout(resolve, LATER_MS))
  await navigator.locks.request(`parley:${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    if (!claims) work()
    await new Promise((resolve) => setTimeout(resolve, HELD_MS))
  })
}
