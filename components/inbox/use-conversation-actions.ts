'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useSession } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import { ApiError, hasCode } from '@/lib/client/api-error'
import { undoOf } from '@/lib/client/bulk-undo'
import type { BulkAction, ConversationAction } from '@/lib/client/conversations-api'
import { shortMoment } from '@/lib/client/format-time'
import { queryKeys } from '@/lib/client/query-keys'
import { applyRow } from '@/lib/client/row-cache'
import type { ConversationDetail, ConversationRow } from '@/lib/protocol/agent-message'
import type { Priority } from '@/lib/protocol/choices'
import type { BulkOutcome } from '@/lib/protocol/inbox'
import { useInbox } from './inbox-context'
import { useConflictText } from './use-conflict-text'

export type AgentAction = ConversationAction | 'takeOver'

/** What an agent does with a conversation. Of a race the loser reads who has won. */
export function useConversationActions(conversationId: string) {
  const { api, transcripts } = useInbox()
  const { user } = useSession()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const conflictText = useConflictText()
  const locale = useLocale()
  const t = useTranslations('conversation.actions')
  const snoozeWords = useTranslations('conversation.snooze')
  const common = useTranslations('common')
  const [busy, setBusy] = useState<AgentAction | null>(null)

  const run = useCallback(
    async (change: () => Promise<ConversationRow>): Promise<boolean> => {
      try {
        applyRow(client, await change(), user.id)
        return true
      } catch (error) {
        const conflict = hasCode(error, 'conflict')
        notify({
          title: conflict ? await conflictText(conversationId) : errorText(error),
          tone: 'error',
        })
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

  /** Takes a change back to what the conversation was `before` it. */
  const undo = useCallback(
    async (action: BulkAction, before: ConversationRow): Promise<void> => {
      for (const request of undoOf(action, [before])) {
        if (!(await run(async () => theOnly(await api.bulk(request))))) return
      }
    },
    [api, run],
  )

  const act = useCallback(
    async (action: AgentAction): Promise<boolean> => {
      const before = client.getQueryData<ConversationDetail>(queryKeys.detail(conversationId))
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
          ...(before && {
            action: { label: common('undo'), run: () => void undo({ action: 'resolve' }, before) },
          }),
        })
      }
      return done
    },
    [api, client, common, conversationId, notify, run, t, undo, user.id],
  )

  const assign = useCallback(
    (agentId: string | null) => run(() => api.assign(conversationId, agentId)),
    [api, conversationId, run],
  )

  const snooze = useCallback(
    async (until: Date | null): Promise<boolean> => {
      const before = client.getQueryData<ConversationDetail>(queryKeys.detail(conversationId))
      const done = await run(() => api.snooze(conversationId, until))
      if (!done) return false
      if (!until) notify({ title: snoozeWords('woken') })
      else {
        notify({
          title: snoozeWords('snoozed', { time: shortMoment(until.toISOString(), locale) }),
          ...(before && {
            action: {
              label: common('undo'),
              run: () => void undo({ action: 'snooze', until: until.toISOString() }, before),
            },
          }),
        })
      }
      return true
    },
    [api, client, common, conversationId, locale, notify, run, snoozeWords, undo],
  )

  const update = useCallback(
    (change: { priority?: Priority; tags?: string[] }) =>
      run(() => api.update(conversationId, change)),
    [api, conversationId, run],
  )

  return { act, assign, snooze, update, busy }
}

export type ConversationActions = ReturnType<typeof useConversationActions>

/** What became of one conversation that was changed alone. Throws the refusal. */
function theOnly([outcome]: readonly BulkOutcome[]): ConversationRow {
  if (outcome?.conversation) return outcome.conversation
  const { code = 'internal', detail = '' } = outcome?.error ?? {}
  throw new ApiError(code, 0, detail)
}
