/** UTF-16 units given to `Intl.Segmenter` at once: its cost grows with the square of the length of its input. */
const WINDOW = 1_000

/**
 * Segments a text of any length in linear time. Boundaries are those of the segmenter, but for a single segment longer
 * than the window (1,000 UTF-16 units), which is cut. The segments joined give back the text.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Intl.SegmentData> {
  let from = 0
  while (from < text.length) {
    const window = text.slice(from, cutBefore(text, from + WINDOW))
    const isLast = from + window.length >= text.length
    let pending: Intl.SegmentData | undefined
    let done = 0
    for (const segment of segmenter.segment(window)) {
      if (pending) {
        yield pending
        done += pending.segment.length
      }
      pending = segment
    }
    // The window's last segment may go on behind its edge, so it begins the next window.
    if (pending && (isLast || done === 0)) {
      yield pending
      done += pending.segment.length
    }
    from += done
  }
}

/** The position itself, or one less where it would part a surrogate pair. */
export function cutBefore(text: string, position: number): number {
  const code = text.charCodeAt(position)
  const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff
  return isLowSurrogate && position < text.length ? position - 1 : position
}
