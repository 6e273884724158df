'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type InboxView, isInboxView } from '@/lib/client/conversation-views'
import { FILTER_NAMES, type ListFilters, readFilters, readSort } from '@/lib/client/list-filter'
import type { ConversationSort } from '@/lib/protocol/choices'

export interface InboxLocation {
  view: InboxView
  q: string
  filters: ListFilters
  sort: ConversationSort
  conversationId: string | null
  /** Whether the details cover the conversation, where there is no room for both. */
  details: boolean
}

export const DEFAULT_VIEW: InboxView = 'all'

/** The address of a place in the inbox. */
export function inboxPath(location: InboxLocation): string {
  const { view, q, filters, sort, conversationId, details } = location
  const query = new URLSearchParams()
  if (view !== DEFAULT_VIEW) query.set('view', view)
  if (q) query.set('q', q)
  for (const name of FILTER_NAMES) {
    const value = filters[name]
    if (value) query.set(name, value)
  }
  if (sort !== 'newest') query.set('sort', sort)
  if (conversationId) query.set('c', conversationId)
  if (details) query.set('details', '1')
  const text = query.toString()
  return text ? `/inbox?${text}` : '/inbox'
}

/** Where in the inbox the agent is. It lives in the address, and moving asks nothing of the server. */
export function useInboxLocation() {
  const params = useSearchParams()
  const text = params.toString()
  const location = useMemo(() => readLocation(new URLSearchParams(text)), [text])
  const go = useCallback((to: Partial<InboxLocation>, how: 'push' | 'replace' = 'push') => {
    const path = inboxPath({ ...readLocation(new URLSearchParams(window.location.search)), ...to })
    if (path === window.location.pathname + window.location.search) return
    if (how === 'push') window.history.pushState(null, '', path)
    else window.history.replaceState(null, '', path)
  }, [])
  return { location, go }
}

/** The conversation that is open. What is rendered follows the address a moment later, and keys may be faster. */
export const openConversation = (): string | null =>
  readLocation(new URLSearchParams(window.location.search)).conversationId

function readLocation(params: URLSearchParams): InboxLocation {
  const view = params.get('view')
  return {
    view: isInboxView(view) ? view : DEFAULT_VIEW,
    q: params.get('q') ?? '',
    filters: readFilters(params),
    sort: readSort(params),
    conversationId: params.get('c'),
    details: params.get('details') === '1',
  }
}
