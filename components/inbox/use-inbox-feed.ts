'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { useSocket } from '@/components/providers/socket-provider'
import { listenTo } from '@/lib/client/agent-socket'
import { queryKeys } from '@/lib/client/query-keys'
import { applyRow, resyncInbox } from '@/lib/client/row-cache'
import type { TranscriptCache } from '@/lib/client/transcript-cache'
import type { AgentMessage, ConversationRow } from '@/lib/protocol/agent-message'
import type { AgentPushes } from '@/lib/protocol/agent-socket'

const DETAIL_DELAY_MS = 800
/** At most this often the views are counted again, however much happens. */
const COUNT_EVERY_MS = 1000

/** Puts the socket's news into the cache, and after a lost connection asks for what was missed. */
export function useInboxFeed(transcripts: TranscriptCache): ReadonlySet<string> {
  const client = useQueryClient()
  const { socket } = useSocket()
  const { user } = useSession()
  const [live, setLive] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    const details = new Map<string, ReturnType<typeof setTimeout>>()
    let counting: ReturnType<typeof setTimeout> | undefined
    const countSoon = () => {
      counting ??= setTimeout(() => {
        counting = undefined
        void client.invalidateQueries({ queryKey: queryKeys.counts })
      }, COUNT_EVERY_MS)
    }
    const setRunning = (id: string, running: boolean) =>
      setLive((known) => {
        if (known.has(id) === running) return known
        const next = new Set(known)
        if (running) next.add(id)
        else next.delete(id)
        return next
      })
    const onRow = ({ conversation }: { conversation: ConversationRow }) => {
      applyRow(client, conversation, user.id)
      countSoon()
      const { id } = conversation
      clearTimeout(details.get(id))
      details.set(
        id,
        setTimeout(() => {
          void client.invalidateQueries({ queryKey: queryKeys.detail(id) })
        }, DETAIL_DELAY_MS),
      )
    }
    const onMessage = ({ message }: { message: AgentMessage }) =>
      transcripts.apply(message.conversationId, { type: 'messages', messages: [message] })
    const onStart = (start: AgentPushes['reply:start']) => {
      setRunning(start.conversationId, true)
      transcripts.apply(start.conversationId, { type: 'reply:start', ...start })
    }
    const onStage = (stage: AgentPushes['reply:stage']) => {
      setRunning(stage.conversationId, true)
      transcripts.apply(stage.conversationId, { type: 'reply:stage', ...stage })
    }
    const onDelta = (delta: AgentPushes['reply:delta']) => {
      setRunning(delta.conversationId, true)
      transcripts.apply(delta.conversationId, { type: 'reply:delta', ...delta })
    }
    const onEnd = ({ message }: AgentPushes['reply:end']) => {
      setRunning(message.conversationId, false)
      onMessage({ message })
    }
    // At the first time, too: the page may have been there for a while before.
    const onConnect = () => void resyncInbox(client)
    const onDisconnect = () => setLive(new Set())

    const stop = listenTo(socket, {
      'conversation:new': onRow,
      'conversation:update': onRow,
      message: onMessage,
      note: onMessage,
      'reply:start': onStart,
      'reply:stage': onStage,
      'reply:delta': onDelta,
      'reply:end': onEnd,
      connect: onConnect,
      disconnect: onDisconnect,
    })
    return () => {
      clearTimeout(counting)
      for (const timer of details.values()) clearTimeout(timer)
      stop()
    }
  }, [client, socket, transcripts, user.id])

  return live
}
