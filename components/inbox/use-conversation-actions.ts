'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useSession } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import { hasCode } from '@/lib/client/api-error'
import type { ConversationAction } from '@/lib/client/conversations-api'
import { queryKeys } from '@/lib/client/query-keys'
import { applyRow } from '@/lib/client/row-cache'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { Priority } from '@/lib/protocol/conversation'
import { useInbox } from './inbox-context'

export type AgentAction = ConversationAction | 'takeOver'

/** What an agent does with a conversation. Of a race the loser reads who has won. */
export function useConversationActions(conversationId: string) {
  const { api, transcripts } = useInbox()
  const { user } = useSession()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const t = useTranslations('conversation.actions')
  const common = useTranslations('common')
  const [busy, setBusy] = useState<AgentAction | null>(null)

  const run = useCallback(
    async (change: () => Promise<ConversationRow>): Promise<boolean> => {
      try {
        applyRow(client, await change(), user.id)
        return true
      } catch (error) {
        notify({ title: errorText(error), tone: 'error' })
        if (hasCode(error, 'conflict') || hasCode(error, 'not_found')) {
          void client.invalidateQueries({ queryKey: queryKeys.lists })
          void client.invalidateQueries({ queryKey: queryKeys.detail(conversationId) })
        }
        return false
      } finally {
        // The socket tells it as well; without one the timeline still shows what was done.
        void client.invalidateQueries(transcripts.options(conversationId))
      }
    },
    [client, conversationId, errorText, notify, transcripts, user.id],
  )

  const act = useCallback(
    async (action: AgentAction): Promise<boolean> => {
      setBusy(action)
      const change =
        action === 'takeOver'
          ? () => api.assign(conversationId, user.id)
          : () => api.act(conversationId, action)
      const done = await run(change)
      setBusy(null)
      if (done && action === 'resolve') {
        notify({
          title: t('resolvedNotice'),
          action: {
            label: common('undo'),
            run: () => void run(() => api.act(conversationId, 'reopen')),
          },
        })
      }
      return done
    },
    [api, common, conversationId, notify, run, t, user.id],
  )

  const update = useCallback(
    (change: { priority?: Priority; tags?: string[] }) =>
      run(() => api.update(conversationId, change)),
    [api, conversationId, run],
  )

  return { act, update, busy }
}

export type ConversationActions = ReturnType<typeof useConversationActions>
