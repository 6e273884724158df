/**
 * Begins to read at once and keeps the first item, or the first error, for whoever reads later. Can be read once; a
 * source that nobody will read ends with `signal`.
 */
export function readAhead<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> {
  const items = source[Symbol.asyncIterator]()
  const first = items.next()
  const end = () => void items.return?.().catch(() => undefined)
  signal.addEventListener('abort', end, { once: true })
  first.catch(() => undefined)
  return {
    async *[Symbol.asyncIterator]() {
      signal.removeEventListener('abort', end)
      try {
        for (let item = await first; !item.done; item = await items.next()) yield item.value
      } finally {
        end()
      }
    },
  }
}
