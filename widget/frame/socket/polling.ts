import { io } from 'socket.io-client'
import { ACK_TIMEOUT, ADDRESS, type SocketHandlers, type VisitorSocket } from './types'

/** The full socket.io client, for networks that let no WebSocket through. */
export function createPollingClient(handlers: SocketHandlers): VisitorSocket {
  const socket = io(ADDRESS.namespace, {
    path: ADDRESS.path,
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    auth: (give) => void handlers.auth().then(give),
  })
  socket.on('connect', handlers.connected)
  socket.onAny((name, payload) => handlers.event(name, payload as never))
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return
    handlers.lost()
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    if (socket.active) handlers.failed()
    else handlers.refused(error)
  })
  return {
    get connected() {
      return socket.connected
    },
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    request: (name, payload) => socket.timeout(ACK_TIMEOUT).emitWithAck(name, payload),
  }
}
