'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useSession } from '@/components/providers/console-context'
import { queryKeys } from '@/lib/client/query-keys'
import { useInbox } from './inbox-context'

/** What was found instead of what a change of a conversation expected, in words: of a race, who has won. */
export function useConflictText(): (conversationId: string) => Promise<string> {
  const t = useTranslations('conversation.actions')
  const { api } = useInbox()
  const { user } = useSession()
  const client = useQueryClient()
  return useCallback(
    async (conversationId) => {
      const now = await api.get(conversationId).catch(() => null)
      if (now) client.setQueryData(queryKeys.detail(conversationId), now)
      if (now?.status === 'resolved') return t('isResolved')
      return now?.assignee && now.assignee.id !== user.id
        ? t('taken', { name: now.assignee.name })
        : t('changedMeanwhile')
    },
    [api, client, t, user.id],
  )
}
