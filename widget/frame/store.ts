/** A value that views follow. Changes of one frame are drawn together. */
export function createStore<T extends object>(initial: T) {
  let value = initial
  const listeners = new Set<() => void>()
  let scheduled = false

  function notify() {
    scheduled = false
    for (const listener of listeners) listener()
  }

  return {
    get: () => value,
    set(change: Partial<T>) {
      value = { ...value, ...change }
      if (scheduled) return
      scheduled = true
      // A hidden page draws no frames.
      if (document.hidden) setTimeout(notify)
      else requestAnimationFrame(notify)
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type Store<T extends object> = ReturnType<typeof createStore<T>>
