'use client'

import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { TimeAgo } from '@/components/ui/time-ago'
import { cx } from '@/lib/client/class-names'
import { contactName } from '@/lib/client/contact-name'
import type { InboxView } from '@/lib/client/conversation-views'
import type { FoundConversation } from '@/lib/protocol/inbox'
import { findMarks, type SearchText } from '@/lib/protocol/search-text'
import { useInbox } from './inbox-context'
import { MarkedText } from './marked-text'
import { RowCheckbox } from './row-checkbox'
import { needsReading, RowState } from './row-state'
import { rowId } from './use-list-keys'

interface ConversationRowProps {
  row: FoundConversation
  view: InboxView
  /** What is searched for, to mark it in the name. */
  search: SearchText | null
  /** It is the open one. */
  current: boolean
  selected: boolean
  /** Rows are being selected: every one shows its box. */
  selecting: boolean
  href: string
  onOpen: () => void
  onSelect: (id: string, range: boolean) => void
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { row, view, search, current, selected, selecting, href, onOpen, onSelect } = props
  const live = useInbox().live.has(row.id)
  const t = useTranslations('inbox')
  const name = contactName(row.contact, t('visitor'))
  const unread = needsReading(row)
  const { match } = row
  return (
    <div className="group relative">
      <RowCheckbox
        label={t('select.one', { name })}
        checked={selected}
        shown={selecting}
        onToggle={(range) => onSelect(row.id, range)}
      />
      <a
        id={rowId(row.id)}
        href={href}
        aria-current={current ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return
          event.preventDefault()
          if (event.shiftKey) onSelect(row.id, true)
          else onOpen()
        }}
        className={cx(
          'flex h-[60px] items-center gap-3 rounded-sm px-2.5 transition-colors duration-120',
          current ? 'bg-accent-tint-strong' : selected ? 'bg-accent-tint' : 'hover:bg-n3',
        )}
      >
        <span
          className={cx(
            selecting
              ? 'opacity-0'
              : 'group-hover:opacity-0 group-has-[input:focus-visible]:opacity-0',
          )}
        >
          <Avatar id={row.contact.id} name={name} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex items-center gap-1.5">
            <span
              className={cx('min-w-0 truncate text-13', unread ? 'font-semibold' : 'font-medium')}
            >
              {search ? <MarkedText text={name} marks={findMarks(name, search)} /> : name}
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
                live && !match ? 'text-assistant-text' : unread ? 'text-n12' : 'text-n10',
              )}
            >
              {match ? (
                <MarkedText text={match.text} marks={match.marks} />
              ) : live ? (
                t('row.answering')
              ) : (
                row.preview || row.subject || t('row.noMessages')
              )}
            </span>
            <RowState row={row} view={view} live={live} />
          </span>
        </span>
      </a>
    </div>
  )
}, areSame)

/** Handlers go by the row's id and the address: they need no comparison of their own. */
function areSame(before: ConversationRowProps, after: ConversationRowProps): boolean {
  return (
    before.row === after.row &&
    before.current === after.current &&
    before.selected === after.selected &&
    before.selecting === after.selecting &&
    before.search === after.search &&
    before.view === after.view &&
    before.href === after.href &&
    before.onSelect === after.onSelect
  )
}
