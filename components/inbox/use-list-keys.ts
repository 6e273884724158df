'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { useInboxLocation } from './use-inbox-location'
import { useShortcuts } from './use-shortcuts'

interface ListKeysOptions {
  rows: readonly ConversationRow[]
  conversationId: string | null
  go: ReturnType<typeof useInboxLocation>['go']
  scroller: RefObject<HTMLElement | null>
  scrollTo: (index: number) => void
}

const PREFIX = 'row-'
export const rowId = (conversationId: string) => `${PREFIX}${conversationId}`

/** The conversation that a row's element stands for. */
export const idOfRow = (element: Element | null) =>
  element?.id.startsWith(PREFIX) ? element.id.slice(PREFIX.length) : undefined

/** `j` and `k` go through the list. When the open conversation leaves it, the next one takes its place. */
export function useListKeys({ rows, conversationId, go, scroller, scrollTo }: ListKeysOptions) {
  const index = rows.findIndex((row) => row.id === conversationId)
  const lastIndex = useRef(-1)
  useEffect(() => {
    if (index !== -1) lastIndex.current = index
  }, [index])

  const open = (to: number) => {
    const row = rows[to]
    if (!row) return
    go({ conversationId: row.id, details: false }, 'replace')
    scrollTo(to)
    requestAnimationFrame(() => {
      const active = document.activeElement
      const free = !active || active === document.body || scroller.current?.contains(active)
      if (free) document.getElementById(rowId(row.id))?.focus({ preventScroll: true })
    })
  }

  useShortcuts({
    // A row that has just left the list is followed by the one in its place.
    j: () => open(index === -1 ? Math.max(0, lastIndex.current) : index + 1),
    k: () => open(index === -1 ? Math.max(0, lastIndex.current - 1) : index - 1),
  })
}
