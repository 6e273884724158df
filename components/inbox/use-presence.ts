'use client'

import { useEffect, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { useSocket } from '@/components/providers/socket-provider'
import type { AgentPushes } from '@/lib/protocol/agent-socket'

type Viewer = AgentPushes['presence']['viewers'][number]

const TYPING_TIMEOUT_MS = 8000
const ignore = () => {}

/** Tells the server what this agent is looking at, and who else is; forgets both when the conversation changes. */
export function usePresence(conversationId: string) {
  const { socket } = useSocket()
  const { user } = useSession()
  const [viewers, setViewers] = useState<Viewer[]>([])
  const [visitorTyping, setVisitorTyping] = useState(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const announce = () => socket.emit('viewing', { conversationId }, ignore)
    const onPresence = (presence: AgentPushes['presence']) => {
      if (presence.conversationId !== conversationId) return
      setViewers(presence.viewers.filter((viewer) => viewer.id !== user.id))
    }
    const onTyping = (event: AgentPushes['visitor:typing']) => {
      if (event.conversationId !== conversationId) return
      clearTimeout(timer)
      setVisitorTyping(event.typing)
      if (event.typing) timer = setTimeout(() => setVisitorTyping(false), TYPING_TIMEOUT_MS)
    }
    socket.on('connect', announce)
    socket.on('presence', onPresence)
    socket.on('visitor:typing', onTyping)
    if (socket.connected) announce()
    return () => {
      clearTimeout(timer)
      socket.off('connect', announce)
      socket.off('presence', onPresence)
      socket.off('visitor:typing', onTyping)
      setViewers([])
      setVisitorTyping(false)
      if (socket.connected) socket.emit('viewing', { conversationId: null }, ignore)
    }
  }, [socket, conversationId, user.id])

  return { viewers, visitorTyping }
}
