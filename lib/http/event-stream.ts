const encoder = new TextEncoder()

/** Sends one event of a stream. Once the client is gone it does nothing. */
export type SendEvent = (event: string, data: unknown) => void

/**
 * Server-sent events, for as long as `run` takes. The signal it gets is aborted when the client goes away; what it throws
 * is told as an `error` event that names nothing of the inside.
 */
export function eventStream(
  request: AbortSignal,
  run: (send: SendEvent, signal: AbortSignal) => Promise<void>,
): Response {
  const gone = new AbortController()
  const leave = () => gone.abort('visitor')
  if (request.aborted) leave()
  else request.addEventListener('abort', leave, { once: true })

  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const send: SendEvent = (event, data) => {
        if (gone.signal.aborted) return
        stream.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
      await run(send, gone.signal).catch(() =>
        send('error', { code: 'internal', message: 'Something went wrong on the server' }),
      )
      request.removeEventListener('abort', leave)
      if (!gone.signal.aborted) stream.close()
    },
    cancel: leave,
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // A proxy that compresses or gathers would hold the words back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
