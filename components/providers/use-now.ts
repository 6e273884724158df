'use client'

import { useSyncExternalStore } from 'react'

interface Clock {
  now: number
  subscribe: (listener: () => void) => () => void
}

const clocks = new Map<number, Clock>()

/** One ticking clock per interval for the whole page, asleep while nobody looks at it. */
function clockOf(intervalMs: number): Clock {
  const found = clocks.get(intervalMs)
  if (found) return found
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  const clock: Clock = {
    now: Date.now(),
    subscribe(listener) {
      listeners.add(listener)
      clock.now = Date.now()
      timer ??= setInterval(() => {
        clock.now = Date.now()
        for (const tell of listeners) tell()
      }, intervalMs)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
  clocks.set(intervalMs, clock)
  return clock
}

/** The time in milliseconds, renewed every `intervalMs`. */
export function useNow(intervalMs: number): number {
  const clock = clockOf(intervalMs)
  return useSyncExternalStore(
    clock.subscribe,
    () => clock.now,
    () => clock.now,
  )
}
