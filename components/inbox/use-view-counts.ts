'use client'

import { useMemo } from 'react'
import type { InboxView } from '@/lib/client/conversation-views'
import { useConversations } from './use-conversations'
import { useUnreadTitle } from './use-unread-title'

type Loaded = ReturnType<typeof useConversations>

/**
 * How many conversations need somebody, by view. The lists are the ones that the views show: counting them asks for
 * nothing twice, and the socket keeps them right. A list with more pages says so (`50+`).
 */
export function useViewCounts(): Partial<Record<InboxView, string>> {
  const mine = useConversations({ view: 'mine', q: '' })
  const unassigned = useConversations({ view: 'unassigned', q: '' })
  const assistant = useConversations({ view: 'assistant', q: '' })
  const unread = [...mine.rows, ...unassigned.rows].filter((row) => row.unread > 0).length
  useUnreadTitle(unread, 'Inbox')
  const counts = [countOf(mine), countOf(unassigned), countOf(assistant)] as const
  const [a, b, c] = counts
  return useMemo(
    () => ({ ...(a && { mine: a }), ...(b && { unassigned: b }), ...(c && { assistant: c }) }),
    [a, b, c],
  )
}

function countOf({ rows, hasNextPage }: Loaded): string | null {
  if (rows.length === 0) return null
  return `${rows.length}${hasNextPage ? '+' : ''}`
}
