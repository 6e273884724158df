'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { SectionLinks } from '@/components/shell/section-links'
import { SidebarDrawer } from '@/components/shell/sidebar-drawer'
import type { FoundConversation } from '@/lib/protocol/inbox'
import { FilterButton } from './filter-button'
import { type InboxLocation, openConversation, type useInboxLocation } from './use-inbox-location'
import { idOfRow } from './use-list-keys'
import type { Selection } from './use-selection'
import { useShortcuts } from './use-shortcuts'
import { useViewCounts } from './use-view-counts'
import { ViewLinks } from './view-links'

const BulkBar = lazy(() => import('./bulk-bar'))
const BulkSnooze = lazy(() => import('./bulk-snooze'))

interface ListHeaderProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
  onHelp: () => void
  rows: readonly FoundConversation[]
  selection: Selection<FoundConversation>
}

/** The view's name, or while rows are selected what can be done with them. */
export function ListHeader({ location, go, onHelp, rows, selection }: ListHeaderProps) {
  const t = useTranslations('inbox')
  const [snoozing, setSnoozing] = useState<readonly FoundConversation[]>([])
  const { selected, toggle, all, clear } = selection
  const count = useViewCounts()[location.view]

  /** The row that has the focus, else the open conversation. */
  const currentRow = () => {
    const id = idOfRow(document.activeElement) ?? openConversation()
    return rows.find((row) => row.id === id)
  }
  const select = (range: boolean) => {
    const row = currentRow()
    if (row) toggle(row.id, range)
  }
  useShortcuts({
    x: () => select(false),
    X: () => select(true),
    // With a conversation open and nothing selected, the key is the conversation's own.
    ...((selected.length > 0 || !location.conversationId) && {
      s: () => {
        const row = currentRow()
        const chosen = selected.length > 0 ? selected : row ? [row] : []
        if (chosen.some(({ status }) => status !== 'resolved')) setSnoozing(chosen)
      },
    }),
    ...(selected.length > 0 && { Escape: clear }),
  })

  return (
    <div className="flex min-h-8 items-center gap-1.5">
      {selected.length > 0 ? (
        <Suspense fallback={null}>
          <BulkBar
            selected={selected}
            everything={selected.length === rows.length}
            onAll={all}
            onClear={clear}
            onSnooze={() => setSnoozing(selected)}
          />
        </Suspense>
      ) : (
        <>
          <SidebarDrawer onHelp={onHelp}>
            {(close) => (
              <SectionLinks onChosen={close}>
                <ViewLinks location={location} go={go} onChosen={close} />
              </SectionLinks>
            )}
          </SidebarDrawer>
          <h1 className="min-w-0 flex-1 truncate px-1 text-14 font-semibold">
            {t(`views.${location.view}`)}
            {count && (
              <span className="font-normal text-n10 tabular-nums">
                <span aria-hidden>{' · '}</span>
                {count}
              </span>
            )}
          </h1>
          <FilterButton location={location} go={go} />
        </>
      )}
      {snoozing.length > 0 && (
        <Suspense fallback={null}>
          <BulkSnooze rows={snoozing} onDone={clear} onClose={() => setSnoozing([])} />
        </Suspense>
      )}
    </div>
  )
}
