'use client'

import {
  AlarmClock,
  AlarmClockOff,
  CheckCheck,
  Flag,
  MailOpen,
  RotateCcw,
  Tag,
  UserPlus,
  X,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { BulkAction } from '@/lib/client/conversations-api'
import { PRIORITIES } from '@/lib/protocol/choices'
import type { FoundConversation } from '@/lib/protocol/inbox'
import { useBulk } from './use-bulk'
import { useMembers, useTagNames } from './use-filter-choices'

interface BulkBarProps {
  selected: readonly FoundConversation[]
  /** Every row that is loaded is selected. */
  everything: boolean
  onAll: () => void
  onClear: () => void
  onSnooze: () => void
}

/** In place of the list's title while rows are selected. */
export default function BulkBar(props: BulkBarProps) {
  const { selected, everything, onAll, onClear, onSnooze } = props
  const t = useTranslations('inbox')
  const change = useBulk()
  const { user } = useSession()
  const members = useMembers()
  const tags = useTagNames()
  const resolved = selected.every(({ status }) => status === 'resolved')
  const snoozed = selected.every(({ snoozedUntil }) => snoozedUntil !== undefined)
  const onChange = (action: BulkAction) => {
    void change(selected, action)
    onClear()
  }
  const tagged = (name: string) => selected.every(({ tags }) => tags.includes(name))

  return (
    <div
      role="toolbar"
      aria-label={t('select.toolbar')}
      className="flex h-8 w-full items-center gap-0.5"
    >
      <span className="flex min-w-0 flex-1 items-center gap-2 pl-3">
        <Checkbox
          label={t('select.all')}
          hideLabel
          checked={everything}
          mixed={!everything}
          onChange={() => (everything ? onClear() : onAll())}
        />
        <span className="min-w-0 truncate text-13 font-medium tabular-nums" aria-live="polite">
          <span aria-hidden>{selected.length}</span>
          <span className="sr-only">{t('select.count', { count: selected.length })}</span>
        </span>
      </span>
      <Menu align="end" trigger={<IconButton icon={UserPlus} label={t('select.assign')} />}>
        <MenuItem onClick={() => onChange({ action: 'assign', agentId: user.id })}>
          {t('select.assignMe')}
        </MenuItem>
        {(members ?? [])
          .filter(({ userId }) => userId !== user.id)
          .map(({ userId, name }) => (
            <MenuItem key={userId} onClick={() => onChange({ action: 'assign', agentId: userId })}>
              {name}
            </MenuItem>
          ))}
        <MenuItem onClick={() => onChange({ action: 'assign', agentId: null })}>
          {t('select.unassign')}
        </MenuItem>
      </Menu>
      <Menu align="end" trigger={<IconButton icon={Flag} label={t('select.priority')} />}>
        {PRIORITIES.toReversed().map((priority) => (
          <MenuItem key={priority} onClick={() => onChange({ action: 'priority', priority })}>
            {t(`priorities.${priority}`)}
          </MenuItem>
        ))}
      </Menu>
      <Menu align="end" trigger={<IconButton icon={Tag} label={t('select.tag')} />}>
        {tags.length === 0 && <p className="px-2 py-1.5 text-13 text-n10">{t('select.noTags')}</p>}
        {tags.map((name) => (
          <MenuItem
            key={name}
            {...(tagged(name) && { icon: CheckCheck })}
            onClick={() => onChange({ action: tagged(name) ? 'untag' : 'tag', tag: name })}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
      {snoozed ? (
        <IconButton
          icon={AlarmClockOff}
          label={t('select.wake')}
          onClick={() => onChange({ action: 'snooze', until: null })}
        />
      ) : (
        <IconButton
          icon={AlarmClock}
          label={t('select.snooze')}
          shortcut="s"
          disabled={resolved}
          onClick={onSnooze}
        />
      )}
      <IconButton
        icon={MailOpen}
        label={t('select.read')}
        onClick={() => onChange({ action: 'markRead' })}
      />
      <IconButton
        icon={resolved ? RotateCcw : CheckCheck}
        label={resolved ? t('select.reopen') : t('select.resolve')}
        onClick={() => onChange({ action: resolved ? 'reopen' : 'resolve' })}
      />
      <IconButton icon={X} label={t('select.clear')} shortcut="Esc" onClick={onClear} />
    </div>
  )
}
