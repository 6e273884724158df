'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useSession } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api-error'
import { undoOf } from '@/lib/client/bulk-undo'
import { contactName } from '@/lib/client/contact-name'
import type { BulkAction, BulkRequest } from '@/lib/client/conversations-api'
import { shortMoment } from '@/lib/client/format-time'
import { queryKeys } from '@/lib/client/query-keys'
import { applyRow } from '@/lib/client/row-cache'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { BulkOutcome } from '@/lib/protocol/inbox'
import { useInbox } from './inbox-context'
import { useConflictText } from './use-conflict-text'

/** Changes several conversations, tells what became of them, and offers to take it back. */
export function useBulk() {
  const t = useTranslations('inbox')
  const common = useTranslations('common')
  const locale = useLocale()
  const errorText = useErrorText()
  const conflictText = useConflictText()
  const { api } = useInbox()
  const { user } = useSession()
  const client = useQueryClient()
  const notify = useNotify()

  const send = useCallback(
    async (request: BulkRequest): Promise<BulkOutcome[]> => {
      const outcomes = await api.bulk(request)
      for (const { conversation } of outcomes) {
        if (conversation) applyRow(client, conversation, user.id)
      }
      void client.invalidateQueries({ queryKey: queryKeys.counts })
      for (const id of request.ids) {
        void client.invalidateQueries({ queryKey: queryKeys.detail(id) })
      }
      return outcomes
    },
    [api, client, user.id],
  )

  const done = useCallback(
    (action: BulkAction, count: number) => {
      if (action.action !== 'snooze') return t(`changed.${action.action}`, { count })
      return action.until
        ? t('changed.snooze', { count, until: shortMoment(action.until, locale) })
        : t('changed.wake', { count })
    },
    [t, locale],
  )

  return useCallback(
    async (rows: readonly ConversationRow[], action: BulkAction): Promise<void> => {
      const fail = (error: unknown) => notify({ title: errorText(error), tone: 'error' })
      const undo = async (before: readonly ConversationRow[]) => {
        // One after the other: what is reopened first can be snoozed again.
        for (const request of undoOf(action, before)) await send(request)
      }
      try {
        const outcomes = await send({ ...action, ids: rows.map(({ id }) => id) })
        const changed = new Set(outcomes.flatMap((one) => (one.conversation ? [one.id] : [])))
        const before = rows.filter(({ id }) => changed.has(id))
        if (before.length > 0) {
          notify({
            title: done(action, before.length),
            ...(undoOf(action, before).length > 0 && {
              action: { label: common('undo'), run: () => void undo(before).catch(fail) },
            }),
          })
        }
        const losers = outcomes.flatMap(({ id, error }) => (error ? [{ id, error }] : []))
        const [first] = losers
        if (!first) return
        const loser = rows.find(({ id }) => id === first.id)
        const name = loser ? contactName(loser.contact, t('visitor')) : first.id
        const { code, detail } = first.error
        const reason =
          code === 'conflict'
            ? await conflictText(first.id)
            : errorText(new ApiError(code, 0, detail))
        notify({
          title:
            losers.length === 1
              ? t('changed.failed', { name, reason })
              : t('changed.failedMore', { name, reason, count: losers.length - 1 }),
          tone: 'error',
        })
        void client.invalidateQueries({ queryKey: queryKeys.lists })
      } catch (error) {
        fail(error)
      }
    },
    [client, common, conflictText, done, errorText, notify, send, t],
  )
}
