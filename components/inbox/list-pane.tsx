'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { SectionLinks } from '@/components/shell/section-links'
import { SidebarDrawer } from '@/components/shell/sidebar-drawer'
import { cx } from '@/lib/client/class-names'
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
  const t = useTranslations('inbox')
  const { view, q } = location
  const [typed, setTyped] = useState(q)

  const sent = useRef(q)

  // The address follows what is typed; the field follows the address only where something else has changed it.
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

  return (
    <section
      aria-label={t('conversations')}
      className={cx('flex min-h-0 flex-col', className)}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      <header className="flex shrink-0 flex-col gap-2 px-3 pt-2.5 pb-2">
        <div className="flex h-8 items-center gap-1.5">
          <SidebarDrawer onHelp={onHelp}>
            {(close) => (
              <SectionLinks onChosen={close}>
                <ViewLinks location={location} go={go} onChosen={close} />
              </SectionLinks>
            )}
          </SidebarDrawer>
          <h1 className="px-1 text-14 font-semibold">{t(`views.${view}`)}</h1>
        </div>
        <ListSearch value={typed} onChange={setTyped} />
      </header>
      <ConversationList location={location} go={go} onClearSearch={() => setTyped('')} />
    </section>
  )
}
