import type { FrameMessage } from '../../lib/protocol/frame-messages'

/** Per type a value of the right kind for each field. */
const samples: Record<FrameMessage['type'], Record<string, unknown>> = {
  hello: {},
  session: { token: '', visitorId: '', appearance: {} },
  forget: {},
  close: {},
  state: { unread: 0, active: true },
  identify: { fresh: true },
  event: { name: '', data: {} },
}

/** Whether a message has the shape of one from the frame. Sender and origin are checked before. */
export function isFrameMessage(data: unknown): data is FrameMessage {
  const message = data as Record<string, unknown> | null
  if (message?.parley !== 1 || !Object.hasOwn(samples, String(message.type))) return false
  const sample = samples[message.type as FrameMessage['type']]
  return Object.entries(sample).every(
    ([name, value]) => message[name] !== null && typeof message[name] === typeof value,
  )
}
