'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ErrorState } from '@/components/ui/error-state'
import { ConversationRow } from './conversation-row'
import { ListEmpty } from './list-empty'
import { ListSkeleton } from './list-skeleton'
import { useConversations } from './use-conversations'
import { type InboxLocation, inboxPath, type useInboxLocation } from './use-inbox-location'
import { useListKeys } from './use-list-keys'
import { useListOrder } from './use-list-order'

export const ROW_HEIGHT = 62

interface ConversationListProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
  onClearSearch: () => void
}

export function ConversationList({ location, go, onClearSearch }: ConversationListProps) {
  const t = useTranslations('inbox')
  const { view, q, conversationId } = location
  const list = useConversations({ view, q })
  const scroller = useRef<HTMLDivElement>(null)
  const [pointing, setPointing] = useState(false)
  const [scrolled, setScrolled] = useState(false)
  const key = `${view} ${q}`
  const { rows, held, release } = useListOrder(list.rows, key, pointing || scrolled)

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [key])

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
  if (rows.length === 0) return <ListEmpty view={view} q={q} onClearSearch={onClearSearch} />

  return (
    <div className="relative min-h-0 flex-1">
      {held > 0 && (
        <button
          type="button"
          onClick={() => {
            release()
            scroller.current?.scrollTo({ top: 0 })
          }}
          className="rise absolute top-1 left-1/2 z-10 flex h-7 -translate-x-1/2 items-center gap-1.5 rounded-full bg-accent px-3 text-12 font-medium text-on-accent shadow-2 hover:bg-accent-hover"
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
                  selected={row.id === conversationId}
                  href={inboxPath({ ...location, conversationId: row.id, details: false })}
                  onOpen={() => go({ conversationId: row.id, details: false })}
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
