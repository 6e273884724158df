'use client'

import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'
import { INBOX_VIEWS } from '@/lib/client/conversation-views'
import { type InboxLocation, inboxPath, type useInboxLocation } from './use-inbox-location'
import { useViewCounts } from './use-view-counts'

interface ViewLinksProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
  onChosen?: () => void
}

/** The inbox's views, below its name among the console's areas. */
export function ViewLinks({ location, go, onChosen }: ViewLinksProps) {
  const t = useTranslations('inbox')
  const counts = useViewCounts()
  return (
    <ul aria-label={t('title')} className="flex flex-col gap-px pt-px pb-2">
      {INBOX_VIEWS.map((view) => {
        const place = { view, q: '', filters: {}, details: false }
        const to = { ...location, ...place }
        const current = location.view === view
        return (
          <li key={view}>
            <a
              href={inboxPath(to)}
              aria-current={current ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                go(place)
                onChosen?.()
              }}
              className={cx(
                'flex h-8 items-center gap-2 rounded-sm pr-2 pl-8.5 text-13 transition-colors duration-120 lg:h-7',
                current ? 'bg-n5 font-medium text-n12' : 'text-n11 hover:bg-n4',
              )}
            >
              <span className="min-w-0 flex-1 truncate">{t(`views.${view}`)}</span>
              {counts[view] && (
                <span className="text-12 font-normal text-n10 tabular-nums">{counts[view]}</span>
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
