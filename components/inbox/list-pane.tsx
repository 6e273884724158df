'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { cx } from '@/lib/client/class-names'
import type { ListFilter } from '@/lib/client/list-filter'
import { ConversationList } from './conversation-list'
import { ListHeader } from './list-header'
import { ListSearch } from './list-search'
import { useConversations } from './use-conversations'
import type { InboxLocation, useInboxLocation } from './use-inbox-location'
import { useListOrder } from './use-list-order'
import { useSelection } from './use-selection'

const FilterChips = lazy(() => import('./filter-chips'))

const SEARCH_DELAY_MS = 250

interface ListPaneProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
  onHelp: () => void
  /** Somebody is about to open a conversation. */
  onIntent: () => void
  className?: string
}

export function ListPane({ location, go, onHelp, onIntent, className }: ListPaneProps) {
  const t = useTranslations('inbox')
  const { view, q, filters, sort } = location
  const filter = useMemo<ListFilter>(() => ({ view, q, filters, sort }), [view, q, filters, sort])
  const key = JSON.stringify(filter)
  const [hold, setHold] = useState(false)
  const list = useConversations(filter)
  const order = useListOrder(list.rows, key, hold)
  const selection = useSelection(order.rows, key)
  const [typed, setTyped] = useTypedSearch(q, go)

  return (
    <section
      aria-label={t('conversations')}
      className={cx('flex min-h-0 flex-col', className)}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      <header className="flex shrink-0 flex-col gap-2 px-3 pt-2.5 pb-2">
        <ListHeader
          location={location}
          go={go}
          onHelp={onHelp}
          rows={order.rows}
          selection={selection}
        />
        <ListSearch value={typed} onChange={setTyped} />
        {(sort !== 'newest' || Object.keys(filters).length > 0) && (
          <Suspense fallback={<div className="h-6" />}>
            <FilterChips location={location} go={go} />
          </Suspense>
        )}
      </header>
      <ConversationList
        key={key}
        location={location}
        go={go}
        list={list}
        order={order}
        selection={selection}
        onHold={setHold}
        onClear={() => {
          setTyped('')
          go({ q: '', filters: {} }, 'replace')
        }}
      />
    </section>
  )
}

/** The address follows what is typed; the field follows the address only where something else has changed it. */
function useTypedSearch(q: string, go: ListPaneProps['go']) {
  const [typed, setTyped] = useState(q)
  const sent = useRef(q)
  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setTyped(q)
  }, [q])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      go({ q: wanted }, 'replace')
    }, SEARCH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [typed, go])
  return [typed, setTyped] as const
}
