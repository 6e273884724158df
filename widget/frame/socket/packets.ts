/** Engine.IO 4 and Socket.IO 5 as far as text over a WebSocket in one namespace needs them. */
export type Packet =
  | { type: 'open'; pingInterval: number; pingTimeout: number }
  | { type: 'ping' | 'close' | 'connected' | 'disconnected' | 'unknown' }
  | { type: 'event'; name: string; payload: unknown }
  | { type: 'ack'; id: number; data: unknown }
  | { type: 'refused'; error: { message?: string; data?: unknown } }

export function encodeConnect(namespace: string, auth: object): string {
  return `40${namespace},${JSON.stringify(auth)}`
}

export function encodeEvent(namespace: string, id: number, name: string, payload: unknown): string {
  return `42${namespace},${id}${JSON.stringify([name, payload])}`
}

/** Never throws: what cannot be understood is `unknown`. */
export function decode(data: unknown): Packet {
  const text = String(data)
  try {
    if (text[0] === '0') return { ...JSON.parse(text.slice(1)), type: 'open' }
    if (text === '2') return { type: 'ping' }
    if (text === '1') return { type: 'close' }
    const match = /^4(\d)(?:\/[^,]*,)?(\d*)(.*)$/s.exec(text)
    if (!match) return { type: 'unknown' }
    const [, kind, id, body] = match
    const content = body ? JSON.parse(body) : undefined
    if (kind === '0') return { type: 'connected' }
    if (kind === '1') return { type: 'disconnected' }
    if (kind === '2') return { type: 'event', name: content[0], payload: content[1] }
    if (kind === '3') return { type: 'ack', id: Number(id), data: content[0] }
    if (kind === '4') return { type: 'refused', error: content ?? {} }
  } catch {}
  return { type: 'unknown' }
}
