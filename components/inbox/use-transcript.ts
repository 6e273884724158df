'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import type { PendingMessage } from '@/lib/client/agent-transcript'
import { hasCode } from '@/lib/client/api-error'
import type { Attachment } from '@/lib/protocol/message'
import { useInbox } from './inbox-context'
import { useConflictText } from './use-conflict-text'

type Outgoing = Pick<PendingMessage, 'clientId' | 'text' | 'note' | 'attachments'>

/** The transcript of a conversation, and what an agent adds to it. */
export function useTranscript(conversationId: string) {
  const { api, transcripts } = useInbox()
  const errorText = useErrorText()
  const conflictText = useConflictText()
  const query = useQuery(transcripts.options(conversationId))
  const [loadingOlder, setLoadingOlder] = useState(false)

  /** Shown at once; the same `clientId` makes a repetition harmless. */
  const deliver = useCallback(
    async ({ clientId, text, note, attachments }: Outgoing) => {
      transcripts.apply(conversationId, {
        type: 'pending',
        message: {
          clientId,
          text,
          note,
          attachments,
          createdAt: new Date().toISOString(),
          error: null,
        },
      })
      try {
        const message = await api.send(conversationId, {
          clientId,
          text,
          ...(note && { note }),
          ...(attachments.length > 0 && { attachmentIds: attachments.map(({ id }) => id) }),
        })
        transcripts.apply(conversationId, { type: 'messages', messages: [message] })
      } catch (error) {
        transcripts.apply(conversationId, {
          type: 'pending:failed',
          clientId,
          error: hasCode(error, 'conflict') ? await conflictText(conversationId) : errorText(error),
        })
      }
    },
    [api, conflictText, errorText, transcripts, conversationId],
  )

  const send = useCallback(
    (text: string, note: boolean, attachments: Attachment[]) =>
      deliver({ clientId: crypto.randomUUID(), text, note, attachments }),
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
