import { ApiError } from '@/lib/client/api-error'
import type { Trial, TrialEvent } from '@/lib/protocol/trial'
import { createSseParser } from './sse-parser'

export type TrialMessage = { [K in TrialEvent]: { name: K; data: Trial[K] } }[TrialEvent]

const NAMES: Record<TrialEvent, true> = {
  basis: true,
  stage: true,
  delta: true,
  citation: true,
  trace: true,
  end: true,
  error: true,
}

/**
 * Tells each event of a trial as it comes; those of a later version are left out. Throws an `ApiError` where the server
 * gave up, or where the stream broke off before its end.
 */
export async function readTrial(
  body: ReadableStream<Uint8Array> | null,
  onMessage: (message: TrialMessage) => void,
): Promise<void> {
  let ended = false
  let refusal: Trial['error'] | null = null
  const parser = createSseParser(({ name, data }) => {
    if (!Object.hasOwn(NAMES, name)) return
    // Our own server's words, by the contract that names them.
    const message = { name, data: JSON.parse(data) } as TrialMessage
    if (message.name === 'error') refusal = message.data
    else onMessage(message)
    ended ||= message.name === 'end'
  })
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      parser.push(decoder.decode(read.value, { stream: true }))
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw broken()
  }
  if (refusal) throw refusedBy(refusal)
  if (!ended) throw broken()
}

const refusedBy = ({ code, message }: Trial['error']) => new ApiError(code, 0, message)
const broken = () => new ApiError('network', 0, 'The answer broke off on its way.')
