import type { Handler } from './types'

const handlers: Record<string, Set<Handler>> = {}
/** Events that hold until the next boot: a handler that comes later hears of them too. */
let standing: Record<string, [unknown]> = {}

/** Each handler runs on its own: one that throws harms neither the others nor us. */
const call = (handler: Handler, data: unknown) => queueMicrotask(() => handler(data))

/** Without a handler: takes all of that event off. */
export function off(name: string, handler?: Handler) {
  if (handler) handlers[name]?.delete(handler)
  else delete handlers[name]
}

export function on(name: string, handler: Handler) {
  handlers[name] ??= new Set()
  handlers[name].add(handler)
  if (standing[name]) call(handler, standing[name][0])
  return () => off(name, handler)
}

export function once(name: string, handler: Handler) {
  const stop = on(name, (data) => {
    stop()
    handler(data)
  })
}

/** `stands`: holds until `clearStanding`. */
export function emit(name: string, data?: unknown, stands?: boolean) {
  if (stands) standing[name] = [data]
  for (const handler of handlers[name] ?? []) call(handler, data)
}

export function clearStanding() {
  standing = {}
}
