'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import { type InboxView, isInboxView } from '@/lib/client/conversation-views'

export interface InboxLocation {
  view: InboxView
  q: string
  conversationId: string | null
  /** Whether the details cover the conversation, where there is no room for both. */
  details: boolean
}

export const DEFAULT_VIEW: InboxView = 'all'

/** The address of a place in the inbox. */
export function inboxPath({ view, q, conversationId, details }: InboxLocation): string {
  const query = new URLSearchParams()
  if (view !== DEFAULT_VIEW) query.set('view', view)
  if (q) query.set('q', q)
  if (conversationId) query.set('c', conversationId)
  if (details) query.set('details', '1')
  const text = query.toString()
  return text ? `/inbox?${text}` : '/inbox'
}

/** Where in the inbox the agent is. It lives in the address, and moving asks nothing of the server. */
export function useInboxLocation() {
  const params = useSearchParams()
  const view = params.get('view')
  const location: InboxLocation = {
    view: isInboxView(view) ? view : DEFAULT_VIEW,
    q: params.get('q') ?? '',
    conversationId: params.get('c'),
    details: params.get('details') === '1',
  }
  const go = useCallback((to: Partial<InboxLocation>, how: 'push' | 'replace' = 'push') => {
    const path = inboxPath({ ...readLocation(), ...to })
    if (path === window.location.pathname + window.location.search) return
    if (how === 'push') window.history.pushState(null, '', path)
    else window.history.replaceState(null, '', path)
  }, [])
  return { location, go }
}

function readLocation(): InboxLocation {
  const params = new URLSearchParams(window.location.search)
  const view = params.get('view')
  return {
    view: isInboxView(view) ? view : DEFAULT_VIEW,
    q: params.get('q') ?? '',
    conversationId: params.get('c'),
    details: params.get('details') === '1',
  }
}
