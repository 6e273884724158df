'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import {
  conversationReducer,
  emptyConversation,
  runningTurn,
  type Turn,
} from '@/lib/client/playground/conversation'
import { readTrial } from '@/lib/client/playground/read-trial'
import {
  plainVisitor,
  readSettings,
  saveSettings,
  type VisitorSettings,
} from '@/lib/client/playground/settings'
import { trialBody } from '@/lib/client/playground/trial-body'
import { assistantPath } from '../use-assistants'

/** A conversation with an assistant that exists in this page alone, and whom the assistant takes itself to answer. */
export function usePlayground(assistantId: string) {
  const api = useApi()
  const [conversation, dispatch] = useReducer(conversationReducer, emptyConversation)
  const [visitor, setVisitor] = useVisitor(assistantId)
  const call = useRef<AbortController | null>(null)
  useEffect(() => () => call.current?.abort(), [])

  const ask = useCallback(
    async (text: string, turns: readonly Turn[], as: VisitorSettings, replaces?: string) => {
      call.current?.abort()
      const own = new AbortController()
      call.current = own
      const id = crypto.randomUUID()
      dispatch({ type: 'ask', id, text, visitor: as, replaces })
      try {
        await api(`${assistantPath(assistantId)}/try`, {
          method: 'POST',
          body: trialBody(text, turns, as),
          signal: own.signal,
          read: ({ body }) =>
            readTrial(body, (message) => dispatch({ type: 'message', id, message })),
        })
      } catch (error) {
        if (!own.signal.aborted) dispatch({ type: 'fail', id, error })
      }
    },
    [api, assistantId],
  )

  const running = runningTurn(conversation)
  return {
    conversation,
    running,
    visitor,
    setVisitor,
    ask: (text: string) => void ask(text, conversation.turns, visitor),
    /** Asks what was not answered once more, as the same visitor. */
    askAgain: (turn: Turn) =>
      void ask(
        turn.text,
        conversation.turns.filter(({ id }) => id !== turn.id),
        turn.visitor,
        turn.id,
      ),
    stop() {
      if (!running) return
      dispatch({ type: 'stop', id: running.id })
      call.current?.abort()
    },
    choose: useCallback((id: string) => dispatch({ type: 'choose', id }), []),
    startOver() {
      call.current?.abort()
      dispatch({ type: 'clear' })
    },
  }
}

/** As it was set in this tab before; the server knows nothing of that, so it follows after the first picture. */
function useVisitor(assistantId: string) {
  const [visitor, setVisitor] = useState(plainVisitor)
  useEffect(() => setVisitor(readSettings(assistantId)), [assistantId])
  const set = useCallback(
    (next: VisitorSettings) => {
      setVisitor(next)
      saveSettings(assistantId, next)
    },
    [assistantId],
  )
  return [visitor, set] as const
}
