'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { InboxView } from '@/lib/client/conversation-views'
import { useConversations } from './use-conversations'
import { useUnreadTitle } from './use-unread-title'

type Loaded = ReturnType<typeof useConversations>

/**
 * How many conversations need somebody, by view. The lists are the ones that the views show: counting them asks for
 * nothing twice, and the socket keeps them right. Of a list with more pages the server knows the number.
 */
export function useViewCounts(): Partial<Record<InboxView, string>> {
  const mine = useConversations({ view: 'mine', q: '' })
  const unassigned = useConversations({ view: 'unassigned', q: '' })
  const assistant = useConversations({ view: 'assistant', q: '' })
  const unread = [...mine.rows, ...unassigned.rows].filter((row) => row.unread > 0).length
  useUnreadTitle(unread, useTranslations('inbox')('title'))
  const [a, b, c] = [
    countOf('mine', mine),
    countOf('unassigned', unassigned),
    countOf('assistant', assistant),
  ]
  return useMemo(
    () => ({ ...(a && { mine: a }), ...(b && { unassigned: b }), ...(c && { assistant: c }) }),
    [a, b, c],
  )
}

function countOf(view: InboxView, { rows, data, hasNextPage }: Loaded): string | null {
  const told = data?.pages[0]?.counts?.[view] ?? 0
  const count = hasNextPage ? Math.max(told, rows.length) : rows.length
  return count > 0 ? String(count) : null
}
