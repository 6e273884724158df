'use client'

import { useEffect, useState } from 'react'
import { SidebarDrawer } from '@/components/shell/sidebar-drawer'
import { cx } from '@/lib/client/class-names'
import { VIEW_NAMES } from '@/lib/client/conversation-views'
import { ConversationList } from './conversation-list'
import { ListSearch } from './list-search'
import type { InboxLocation, useInboxLocation } from './use-inbox-location'
import { ViewLinks } from './view-links'

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
  const { view, q } = location
  const [typed, setTyped] = useState(q)

  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => go({ q: typed.trim() }, 'replace'), SEARCH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [typed, q, go])

  return (
    <section
      aria-label="Conversations"
      className={cx('flex min-h-0 flex-col', className)}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      <header className="flex shrink-0 flex-col gap-2 px-3 pt-2.5 pb-2">
        <div className="flex h-8 items-center gap-1.5">
          <SidebarDrawer onHelp={onHelp}>
            {(close) => <ViewLinks location={location} go={go} onChosen={close} />}
          </SidebarDrawer>
          <h2 className="px-1 text-14 font-semibold">{VIEW_NAMES[view]}</h2>
        </div>
        <ListSearch value={typed} onChange={setTyped} />
      </header>
      <ConversationList location={location} go={go} onClearSearch={() => setTyped('')} />
    </section>
  )
}
