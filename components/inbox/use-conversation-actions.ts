'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useSession } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import { hasCode } from '@/lib/client/api-error'
import type { ConversationAction } from '@/lib/client/conversations-api'
import { queryKeys } from '@/lib/client/query-keys'
import { applyRow } from '@/lib/client/row-cache'
import { whenWords } from '@/lib/client/snooze-times'
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
  const locale = useLocale()
  const t = useTranslations('conversation.actions')
  const snoozeWords = useTranslations('conversation.snooze')
  const common = useTranslations('common')
  const [busy, setBusy] = useState<AgentAction | null>(null)

  /** What was found instead of what the change expected, in words. */
  const conflictText = useCallback(async (): Promise<string> => {
    const now = await api.get(conversationId).catch(() => null)
    if (now) client.setQueryData(queryKeys.detail(conversationId), now)
    if (now?.status === 'resolved') return t('isResolved')
    return now?.assignee && now.assignee.id !== user.id
      ? t('taken', { name: now.assignee.name })
      : t('changedMeanwhile')
  }, [api, client, conversationId, t, user.id])

  const run = useCallback(
    async (change: () => Promise<ConversationRow>): Promise<boolean> => {
      try {
        applyRow(client, await change(), user.id)
        return true
      } catch (error) {
        const conflict = hasCode(error, 'conflict')
        notify({ title: conflict ? await conflictText() : errorText(error), tone: 'error' })
        if (conflict || hasCode(error, 'not_found')) {
          void client.invalidateQueries({ queryKey: queryKeys.lists })
          void client.invalidateQueries({ queryKey: queryKeys.detail(conversationId) })
        }
        return false
      } finally {
        // The socket tells it as well; without one the timeline still shows what was done.
        void client.invalidateQueries(transcripts.options(conversationId))
      }
    },
    [client, conflictText, conversationId, errorText, notify, transcripts, user.id],
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

  const assign = useCallback(
    (agentId: string | null) => run(() => api.assign(conversationId, agentId)),
    [api, conversationId, run],
  )

  const snooze = useCallback(
    async (until: Date | null): Promise<boolean> => {
      const done = await run(() => api.snooze(conversationId, until))
      if (!done) return false
      if (!until) notify({ title: snoozeWords('woken') })
      else {
        notify({
          title: snoozeWords('snoozed', { time: whenWords(until, locale) }),
          action: {
            label: common('undo'),
            run: () => void run(() => api.snooze(conversationId, null)),
          },
        })
      }
      return true
    },
    [api, common, conversationId, locale, notify, run, snoozeWords],
  )

  const update = useCallback(
    (change: { priority?: Priority; tags?: string[] }) =>
      run(() => api.update(conversationId, change)),
    [api, conversationId, run],
  )

  return { act, assign, snooze, update, busy }
}

export type ConversationActions = ReturnType<typeof useConversationActions>
