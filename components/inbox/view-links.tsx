'use client'

import { Bot, CheckCheck, Inbox, type LucideIcon, UserRound, UsersRound } from 'lucide-react'
import { cx } from '@/lib/client/class-names'
import { INBOX_VIEWS, type InboxView, VIEW_NAMES } from '@/lib/client/conversation-views'
import { type InboxLocation, inboxPath, type useInboxLocation } from './use-inbox-location'
import { useViewCounts } from './use-view-counts'

export const VIEW_ICONS: Record<InboxView, LucideIcon> = {
  mine: UserRound,
  unassigned: UsersRound,
  all: Inbox,
  assistant: Bot,
  resolved: CheckCheck,
}

interface ViewLinksProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
  onChosen?: () => void
}

export function ViewLinks({ location, go, onChosen }: ViewLinksProps) {
  const counts = useViewCounts()
  return (
    <nav aria-label="Inbox">
      <h2 className="px-2 pb-1 text-12 font-medium text-n10">Inbox</h2>
      <ul className="flex flex-col gap-px">
        {INBOX_VIEWS.map((view) => {
          const to = { ...location, view, q: '', details: false }
          const current = location.view === view
          const Icon = VIEW_ICONS[view]
          return (
            <li key={view}>
              <a
                href={inboxPath(to)}
                aria-current={current ? 'page' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  go({ view, q: '', details: false })
                  onChosen?.()
                }}
                className={cx(
                  'flex h-8 items-center gap-2.5 rounded-sm px-2 text-13 font-medium transition-colors duration-120 lg:h-7',
                  current ? 'bg-n5 text-n12' : 'text-n11 hover:bg-n4',
                )}
              >
                <Icon className={cx('size-4', current ? 'text-n12' : 'text-n10')} aria-hidden />
                <span className="flex-1">{VIEW_NAMES[view]}</span>
                {counts[view] && (
                  <span className="text-12 font-normal text-n10 tabular-nums">{counts[view]}</span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
