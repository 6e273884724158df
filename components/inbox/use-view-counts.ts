'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { InboxView } from '@/lib/client/conversation-views'
import { queryKeys } from '@/lib/client/query-keys'
import { useInbox } from './inbox-context'
import { useUnreadTitle } from './use-unread-title'

/** The server counts no further. */
const MOST = 1000

/** How many conversations the views hold. The feed has them counted again when something happens. */
export function useViewCounts(): Partial<Record<InboxView, string>> {
  const { api } = useInbox()
  const { data } = useQuery({
    queryKey: queryKeys.counts,
    queryFn: ({ signal }) => api.counts(signal),
  })
  useUnreadTitle(data?.unread ?? 0, useTranslations('inbox')('title'))
  if (!data) return {}
  const { mine, unassigned, assistant, snoozed } = data
  return Object.fromEntries(
    Object.entries({ mine, unassigned, assistant, snoozed }).flatMap(([view, count]) =>
      count > 0 ? [[view, count >= MOST ? `${MOST - 1}+` : String(count)]] : [],
    ),
  )
}
