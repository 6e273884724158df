import { setTimeout as sleep } from 'node:timers/promises'

const EVERY_MS = 20
const PATIENCE_MS = 50_000

/** Asks again until the answer is there: for what no event tells. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== undefined && answer !== false) return answer
    if (performance.now() > deadline) throw new Error(`In vain: ${what}`)
    await sleep(EVERY_MS)
  }
}
