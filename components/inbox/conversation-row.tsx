'use client'

import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { TimeAgo } from '@/components/ui/time-ago'
import { cx } from '@/lib/client/class-names'
import { contactName } from '@/lib/client/contact-name'
import type { InboxView } from '@/lib/client/conversation-views'
import type { ConversationRow as Row } from '@/lib/protocol/agent-message'
import { useInbox } from './inbox-context'
import { needsReading, RowState } from './row-state'
import { rowId } from './use-list-keys'

interface ConversationRowProps {
  row: Row
  view: InboxView
  selected: boolean
  href: string
  onOpen: () => void
}

export const ConversationRow = memo(
  function ConversationRow({ row, view, selected, href, onOpen }: ConversationRowProps) {
    const live = useInbox().live.has(row.id)
    const t = useTranslations('inbox')
    const name = contactName(row.contact, t('visitor'))
    const unread = needsReading(row)
    return (
      <a
        id={rowId(row.id)}
        href={href}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          onOpen()
        }}
        className={cx(
          'flex h-[60px] items-center gap-3 rounded-sm px-2.5 transition-colors duration-120',
          selected ? 'bg-accent-tint-strong' : 'hover:bg-n3',
        )}
      >
        <Avatar id={row.contact.id} name={name} />
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex items-center gap-1.5">
            <span
              className={cx('min-w-0 truncate text-13', unread ? 'font-semibold' : 'font-medium')}
            >
              {name}
            </span>
            {(row.priority === 'high' || row.priority === 'urgent') && (
              <Flag
                role="img"
                aria-label={row.priority === 'urgent' ? t('row.urgent') : t('row.high')}
                className={cx(
                  'size-3 shrink-0',
                  row.priority === 'urgent' ? 'fill-breach text-breach' : 'text-breach',
                )}
              />
            )}
            <span className="flex-1" />
            <TimeAgo iso={row.updatedAt} className="shrink-0 text-12 text-n10 tabular-nums" />
          </span>
          <span className="flex items-center gap-2">
            <span
              className={cx(
                'min-w-0 flex-1 truncate text-13',
                live ? 'text-assistant-text' : unread ? 'text-n12' : 'text-n10',
              )}
            >
              {live ? t('row.answering') : row.preview || row.subject || t('row.noMessages')}
            </span>
            <RowState row={row} view={view} live={live} />
          </span>
        </span>
      </a>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.selected === after.selected &&
    before.view === after.view &&
    before.href === after.href,
)
