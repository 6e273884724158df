'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useInbox } from './inbox-context'

interface Outgoing {
  clientId: string
  text: string
  note: boolean
}

/** The transcript of a conversation, and what an agent adds to it. */
export function useTranscript(conversationId: string) {
  const { api, transcripts } = useInbox()
  const errorText = useErrorText()
  const query = useQuery(transcripts.options(conversationId))
  const [loadingOlder, setLoadingOlder] = useState(false)

  /** Shown at once; the same `clientId` makes a repetition harmless. */
  const deliver = useCallback(
    async ({ clientId, text, note }: Outgoing) => {
      transcripts.apply(conversationId, {
        type: 'pending',
        message: { clientId, text, note, createdAt: new Date().toISOString(), error: null },
      })
      try {
        const message = await api.send(conversationId, { clientId, text, ...(note && { note }) })
        transcripts.apply(conversationId, { type: 'messages', messages: [message] })
      } catch (error) {
        transcripts.apply(conversationId, {
          type: 'pending:failed',
          clientId,
          error: errorText(error),
        })
      }
    },
    [api, errorText, transcripts, conversationId],
  )

  const send = useCallback(
    (text: string, note: boolean) => deliver({ clientId: crypto.randomUUID(), text, note }),
    [deliver],
  )

  const drop = useCallback(
    (clientId: string) => transcripts.apply(conversationId, { type: 'pending:dropped', clientId }),
    [transcripts, conversationId],
  )

  const loadOlder = useCallback(async () => {
    setLoadingOlder(true)
    try {
      await transcripts.loadOlder(conversationId)
    } catch {
      // The button stays: another press tries again.
    } finally {
      setLoadingOlder(false)
    }
  }, [transcripts, conversationId])

  return { ...query, send, retry: deliver, drop, loadOlder, loadingOlder }
}
