'use client'

import { useCallback, useEffect, useRef } from 'react'
import { useSocket } from '@/components/providers/socket-provider'

const REPEAT_MS = 3000
const STOP_MS = 5000
const ignore = () => {}

/** Tells that the agent is typing a reply: at most every three seconds, and when it stops. */
export function useTyping(conversationId: string) {
  const { socket } = useSocket()
  const state = useRef({ typing: false, toldAt: 0, timer: 0 as ReturnType<typeof setTimeout> | 0 })

  const stop = useCallback(() => {
    clearTimeout(state.current.timer || undefined)
    if (!state.current.typing) return
    state.current.typing = false
    state.current.toldAt = 0
    if (socket.connected) socket.emit('typing', { conversationId, typing: false }, ignore)
  }, [socket, conversationId])

  const type = useCallback(() => {
    clearTimeout(state.current.timer || undefined)
    state.current.timer = setTimeout(stop, STOP_MS)
    if (Date.now() - state.current.toldAt < REPEAT_MS) return
    state.current.typing = true
    state.current.toldAt = Date.now()
    if (socket.connected) socket.emit('typing', { conversationId, typing: true }, ignore)
  }, [socket, conversationId, stop])

  useEffect(() => stop, [stop])
  return { type, stop }
}
