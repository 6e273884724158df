'use client'

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { AgentPushes, AgentStatus } from '@/lib/protocol/agent-socket'
import { useSession } from './console-context'
import { useSocket } from './socket-provider'

interface AgentsValue {
  /** Undefined for somebody who is not here. */
  statusOf: (userId: string) => AgentStatus | undefined
  own: AgentStatus
  setOwn: (status: AgentStatus) => void
}

const AgentsContext = createContext<AgentsValue | null>(null)

const KEY = 'parley:status'
const ignore = () => {}

function readStatus(): AgentStatus {
  try {
    return localStorage.getItem(KEY) === 'away' ? 'away' : 'online'
  } catch {
    return 'online'
  }
}

function saveStatus(status: AgentStatus): void {
  try {
    localStorage.setItem(KEY, status)
  } catch {
    // Storage is full or off: the status lives as long as the page.
  }
}

/** Who of the team is here, and whether one is oneself. Being away outlives the page. */
export function AgentsProvider({ children }: { children: ReactNode }) {
  const { socket } = useSocket()
  const { user } = useSession()
  const [agents, setAgents] = useState<AgentPushes['agents']['agents']>([])

  useEffect(() => {
    const onAgents = (push: AgentPushes['agents']) => setAgents(push.agents)
    const announce = () => {
      const status = readStatus()
      if (status === 'away') socket.emit('presence:set', { status }, ignore)
    }
    socket.on('agents', onAgents)
    socket.on('connect', announce)
    if (socket.connected) announce()
    return () => {
      socket.off('agents', onAgents)
      socket.off('connect', announce)
    }
  }, [socket])

  const setOwn = useCallback(
    (status: AgentStatus) => {
      saveStatus(status)
      socket.emit('presence:set', { status }, ignore)
    },
    [socket],
  )

  const value = useMemo(() => {
    const byId = new Map(agents.map(({ id, status }) => [id, status]))
    return {
      statusOf: (id: string) => byId.get(id),
      own: byId.get(user.id) ?? 'online',
      setOwn,
    }
  }, [agents, setOwn, user.id])
  return <AgentsContext value={value}>{children}</AgentsContext>
}

export function useAgents(): AgentsValue {
  const value = use(AgentsContext)
  if (!value) throw new Error('Not inside of the console')
  return value
}
