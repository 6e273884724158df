'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import {
  type AgentSocket,
  type ConnectionState,
  createAgentSocket,
  handshakeCode,
} from '@/lib/client/agent-socket'

interface SocketValue {
  socket: AgentSocket
  state: ConnectionState
}

const SocketContext = createContext<SocketValue | null>(null)

interface SocketProviderProps {
  workspaceId: string
  onUnauthorized: () => void
  children: ReactNode
}

export function SocketProvider({ workspaceId, onUnauthorized, children }: SocketProviderProps) {
  const [socket] = useState(() => createAgentSocket(workspaceId))
  const [state, setState] = useState<ConnectionState>('connecting')

  useEffect(() => {
    const retry = { timer: undefined as ReturnType<typeof setTimeout> | undefined }
    const later = (ms: number) => {
      clearTimeout(retry.timer)
      retry.timer = setTimeout(() => socket.connect(), ms)
    }
    const online = () => setState('online')
    const offline = (reason: string) => {
      setState('offline')
      if (reason === 'io server disconnect') later(1000)
    }
    const refused = (error: Error) => {
      setState('offline')
      if (handshakeCode(error) === 'unauthorized') onUnauthorized()
      // The workspace is gone, or one is no member any more: the server knows where to go.
      else if (handshakeCode(error) === 'not_found') window.location.assign('/inbox')
      else if (!socket.active) later(5000)
    }
    const drain = ({ reconnectInMs }: { reconnectInMs: number }) => {
      retry.timer = setTimeout(() => socket.disconnect().connect(), reconnectInMs)
    }
    /** The network is back, or somebody looks: no sense in waiting for the next try, which may be seconds away. */
    const hasten = () => {
      if (document.visibilityState === 'visible' && !socket.connected) socket.disconnect().connect()
    }
    window.addEventListener('online', hasten)
    document.addEventListener('visibilitychange', hasten)
    socket.on('connect', online)
    socket.on('disconnect', offline)
    socket.on('connect_error', refused)
    socket.on('server:drain', drain)
    socket.connect()
    return () => {
      clearTimeout(retry.timer)
      window.removeEventListener('online', hasten)
      document.removeEventListener('visibilitychange', hasten)
      socket.off('connect', online)
      socket.off('disconnect', offline)
      socket.off('connect_error', refused)
      socket.off('server:drain', drain)
      socket.disconnect()
    }
  }, [socket, onUnauthorized])

  const value = useMemo(() => ({ socket, state }), [socket, state])
  return <SocketContext value={value}>{children}</SocketContext>
}

export function useSocket(): SocketValue {
  const value = use(SocketContext)
  if (!value) throw new Error('Not inside of the console')
  return value
}
