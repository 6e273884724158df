/** Why a call was given up from our side: the caller did, it took too long, or events stopped coming. */
export type Verdict = 'aborted' | 'timeout' | 'stalled'

export interface Watchdog {
  /** Aborts as soon as there is a verdict: hand it to everything that waits. */
  readonly signal: AbortSignal
  /** The first reason to give up, or null while the call may go on. */
  verdict(): Verdict | null
  /** Gives up with `verdict` unless `disarm` or the next `arm` comes within `ms` milliseconds. */
  arm(ms: number, verdict: Verdict): void
  /** Stops the clock of `arm`, so that a slow consumer is not mistaken for a stalled stream. */
  disarm(): void
  /** Releases timers and listeners; no verdict is given afterwards. */
  stop(): void
}

/** Watches one call: the caller's `signal`, an overall limit of `totalMs`, and whatever phase is armed. */
export function createWatchdog(signal: AbortSignal, totalMs: number): Watchdog {
  const controller = new AbortController()
  let reached: Verdict | null = null
  let stopped = false
  let phase: NodeJS.Timeout | undefined

  const giveUp = (verdict: Verdict) => {
    if (reached !== null || stopped) return
    reached = verdict
    clearTimeout(phase)
    controller.abort()
  }
  const onAbort = () => giveUp('aborted')
  const total = setTimeout(() => giveUp('timeout'), totalMs)

  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })

  return {
    signal: controller.signal,
    verdict: () => reached,
    arm(ms, verdict) {
      clearTimeout(phase)
      if (reached === null && !stopped) phase = setTimeout(() => giveUp(verdict), ms)
    },
    disarm: () => clearTimeout(phase),
    stop() {
      stopped = true
      clearTimeout(total)
      clearTimeout(phase)
      signal.removeEventListener('abort', onAbort)
    },
  }
}
