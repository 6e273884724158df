'use client'

import { useQuery } from '@tanstack/react-query'
import type { InboxView } from '@/lib/client/conversation-views'
import { queryKeys } from '@/lib/client/query-keys'
import { useInbox } from './inbox-context'

/** The server counts no further. */
const MOST = 1000

/** The feed has them counted again when something happens. */
function useCounts() {
  const { api } = useInbox()
  return useQuery({
    queryKey: queryKeys.counts,
    queryFn: ({ signal }) => api.counts(signal),
  }).data
}

/** How many conversations the views hold. */
export function useViewCounts(): Partial<Record<InboxView, string>> {
  const counts = useCounts()
  if (!counts) return {}
  const { mine, unassigned, assistant, snoozed } = counts
  return Object.fromEntries(
    Object.entries({ mine, unassigned, assistant, snoozed }).flatMap(([view, count]) =>
      count > 0 ? [[view, count >= MOST ? `${MOST - 1}+` : String(count)]] : [],
    ),
  )
}

/** How many have something unread for whoever looks. */
export const useUnreadCount = (): number => useCounts()?.unread ?? 0
