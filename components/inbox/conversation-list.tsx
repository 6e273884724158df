'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { ErrorState } from '@/components/ui/error-state'
import type { FoundConversation } from '@/lib/protocol/inbox'
import { parseSearch } from '@/lib/protocol/search-text'
import { ConversationRow } from './conversation-row'
import { ListSkeleton } from './list-skeleton'
import type { useConversations } from './use-conversations'
import { type InboxLocation, inboxPath, type useInboxLocation } from './use-inbox-location'
import { useListKeys } from './use-list-keys'
import type { ListOrder } from './use-list-order'
import type { Selection } from './use-selection'

const ListEmpty = lazy(() => import('./list-empty'))

const ROW_HEIGHT = 62

interface ConversationListProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
  list: ReturnType<typeof useConversations>
  order: ListOrder<FoundConversation>
  selection: Selection<FoundConversation>
  /** Somebody points at the list, has scrolled or selects: rows must stay where they are. */
  onHold: (hold: boolean) => void
  onClear: () => void
}

export function ConversationList(props: ConversationListProps) {
  const { location, go, list, order, selection, onHold, onClear } = props
  const t = useTranslations('inbox')
  const { view, q, conversationId } = location
  const { rows, held, release } = order
  const search = useMemo(() => (q ? parseSearch(q) : null), [q])
  const scroller = useRef<HTMLDivElement>(null)
  const [pointing, setPointing] = useState(false)
  const [scrolled, setScrolled] = useState(false)
  const selecting = selection.selected.length > 0
  const hold = pointing || scrolled || selecting
  useEffect(() => {
    onHold(hold)
    return () => onHold(false)
  }, [hold, onHold])

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()

  useListKeys({
    rows,
    conversationId,
    go,
    scroller,
    scrollTo: (index) => virtual.scrollToIndex(index),
  })

  const lastShown = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  useEffect(() => {
    const near = lastShown >= rows.length - 10
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [lastShown, rows.length, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])

  if (list.isPending) return <ListSkeleton />
  if (list.isError && rows.length === 0) {
    return (
      <ErrorState title={t('loadFailed')} error={list.error} onRetry={() => void list.refetch()} />
    )
  }
  if (rows.length === 0) {
    const filtered = Object.keys(location.filters).length > 0
    return (
      <Suspense fallback={null}>
        <ListEmpty view={view} q={q} filtered={filtered} onClear={onClear} />
      </Suspense>
    )
  }

  return (
    <div className="relative min-h-0 flex-1">
      {held > 0 && (
        <button
          type="button"
          onClick={() => {
            release()
            scroller.current?.scrollTo({ top: 0 })
          }}
          className="rise absolute top-1 left-1/2 z-20 flex h-7 -translate-x-1/2 items-center gap-1.5 rounded-full bg-accent px-3 text-12 font-medium text-on-accent shadow-2 hover:bg-accent-hover"
        >
          <ArrowUp className="size-3.5" aria-hidden />
          {t('held', { count: held })}
        </button>
      )}
      <div
        ref={scroller}
        className="scroll-quiet h-full overflow-y-auto overscroll-contain"
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 4)}
        onPointerEnter={(event) => setPointing(event.pointerType === 'mouse')}
        onPointerLeave={() => setPointing(false)}
      >
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <li
                key={item.key}
                aria-setsize={hasNextPage ? -1 : rows.length}
                aria-posinset={item.index + 1}
                className="absolute inset-x-0 top-0 px-1.5"
                style={{ height: ROW_HEIGHT, transform: `translateY(${item.start}px)` }}
              >
                <ConversationRow
                  row={row}
                  view={view}
                  search={search}
                  current={row.id === conversationId}
                  selected={selection.ids.has(row.id)}
                  selecting={selecting}
                  href={inboxPath({ ...location, conversationId: row.id, details: false })}
                  onOpen={() => go({ conversationId: row.id, details: false })}
                  onSelect={selection.toggle}
                />
              </li>
            )
          })}
        </ul>
        {isFetchNextPageError && (
          <button
            type="button"
            onClick={() => void fetchNextPage()}
            className="w-full py-3 text-13 text-accent-text"
          >
            {t('moreFailed')}
          </button>
        )}
      </div>
    </div>
  )
}
