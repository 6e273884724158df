'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import { openConversation, type useInboxLocation } from './use-inbox-location'
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
    const focus = () => {
      const active = document.activeElement
      const free = !active || active === document.body || scroller.current?.contains(active)
      const element = document.getElementById(rowId(row.id))
      if (free) element?.focus({ preventScroll: true })
      return element
    }
    // The next key may mean the row with the focus. One that is out of sight is there after a frame.
    if (!focus()) requestAnimationFrame(focus)
  }
  const at = () => rows.findIndex((row) => row.id === openConversation())

  useShortcuts({
    // A row that has just left the list is followed by the one in its place.
    j: () => open(at() === -1 ? Math.max(0, lastIndex.current) : at() + 1),
    k: () => open(at() === -1 ? Math.max(0, lastIndex.current - 1) : at() - 1),
  })
}
