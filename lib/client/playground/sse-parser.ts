/** One event of a stream. `name` is `message` where the stream gives none. */
export interface StreamEvent {
  name: string
  data: string
}

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from pieces of text that may
 * end anywhere, also between CR and LF. Ids and retry times are left out: nothing here connects again. An event that the
 * stream breaks off in is dropped, as the standard says.
 */
export function createSseParser(onEvent: (event: StreamEvent) => void) {
  let rest = ''
  let isFirst = true
  /** The last piece ended in CR: an LF that begins the next one belongs to it. */
  let endedInCr = false
  let name = ''
  let data: string[] = []

  function dispatch() {
    // Without any data field there is no event, whatever its name says.
    if (data.length > 0) onEvent({ name: name || 'message', data: data.join('\n') })
    name = ''
    data = []
  }

  function readLine(line: string) {
    if (line === '') return dispatch()
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    // A line that begins with a colon is a comment: its field is empty.
    if (field === 'event') name = value
    else if (field === 'data') data.push(value)
  }

  return {
    push(piece: string) {
      let text = piece
      if (isFirst && text !== '') {
        text = text.replace(/^\uFEFF/, '')
        isFirst = false
      }
      if (endedInCr && text.startsWith('\n')) text = text.slice(1)
      if (piece !== '') endedInCr = piece.endsWith('\r')
      const lines = (rest + text).split(/\r\n|\n|\r/)
      rest = lines.pop() ?? ''
      for (const line of lines) readLine(line)
    },
  }
}
