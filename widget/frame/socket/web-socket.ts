import { decode, encodeConnect, encodeEvent } from './packets'
import { ACK_TIMEOUT, ADDRESS, type SocketHandlers, type VisitorSocket } from './types'

/** The first pause before another attempt and the longest, in milliseconds. Each lasts 50 to 150 % of that. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 8000
/** How long an attempt may take. */
const PATIENCE = 15_000

interface Waiting {
  resolve: (data: unknown) => void
  reject: (error: Error) => void
  timer: ReturnType<typeof setTimeout>
}

/**
 * A socket.io client over WebSocket alone: a tenth of the weight of the full one, which is fetched where WebSockets do
 * not get through. Connects again by itself after a loss, not after a refusal.
 */
export function createWebSocketClient(handlers: SocketHandlers): VisitorSocket {
  const { path, namespace } = ADDRESS
  const waiting = new Map<number, Waiting>()
  let socket: WebSocket | undefined
  let connected = false
  let attempts = 0
  let nextId = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let watchdog: ReturnType<typeof setTimeout> | undefined

  function watch(delay: number, current: WebSocket) {
    clearTimeout(watchdog)
    watchdog = setTimeout(() => drop(current, true), delay)
  }

  /** Leaves a socket. `again`: and tries another one after a pause. */
  function drop(current: WebSocket, again: boolean) {
    if (socket !== current) return
    const was = connected
    socket = undefined
    connected = false
    clearTimeout(watchdog)
    current.close()
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error('the link is gone'))
    }
    waiting.clear()
    if (again) {
      const delay = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempts++)
      clearTimeout(pause)
      pause = setTimeout(connect, delay * (0.5 + Math.random()))
    }
    if (was) handlers.lost()
    else if (again) handlers.failed()
  }

  function connect() {
    clearTimeout(pause)
    if (socket) return
    const origin = location.origin.replace(/^http/, 'ws')
    const current = new WebSocket(`${origin}${path}/?EIO=4&transport=websocket`)
    let beat = PATIENCE
    socket = current
    watch(beat, current)
    current.onclose = () => drop(current, true)
    current.onmessage = async ({ data }) => {
      if (socket !== current) return
      watch(beat, current)
      const packet = decode(data)
      switch (packet.type) {
        case 'open':
          beat = packet.pingInterval + packet.pingTimeout
          current.send(encodeConnect(namespace, await handlers.auth()))
          break
        case 'ping':
          current.send('3')
          break
        case 'connected':
          connected = true
          attempts = 0
          handlers.connected()
          break
        case 'refused':
          drop(current, false)
          handlers.refused(packet.error)
          break
        case 'event':
          handlers.event(packet.name, packet.payload as never)
          break
        case 'ack': {
          const asked = waiting.get(packet.id)
          waiting.delete(packet.id)
          clearTimeout(asked?.timer)
          asked?.resolve(packet.data)
          break
        }
        case 'close':
        case 'disconnected':
          drop(current, true)
      }
    }
  }

  // A network that is back needs no pause.
  addEventListener('online', () => {
    if (!pause || socket) return
    attempts = 0
    connect()
  })

  return {
    get connected() {
      return connected
    },
    connect,
    disconnect() {
      clearTimeout(pause)
      if (socket) drop(socket, false)
    },
    request(name, payload) {
      return new Promise((resolve, reject) => {
        if (!connected || !socket) return reject(new Error('not connected'))
        const id = nextId++
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(new Error('no acknowledgement'))
        }, ACK_TIMEOUT)
        waiting.set(id, { resolve, reject, timer })
        socket.send(encodeEvent(namespace, id, name, payload))
      })
    },
  }
}
