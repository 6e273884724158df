'use client'

import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { FILTER_NAMES } from '@/lib/client/list-filter'
import { useMembers, useWidgets } from './use-filter-choices'
import type { InboxLocation, useInboxLocation } from './use-inbox-location'

interface FilterChipsProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
}

/** What narrows the list down at the moment, each with a way out. */
export default function FilterChips({ location, go }: FilterChipsProps) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  const { filters, sort } = location
  const { assignee, widget } = filters
  const members = useMembers(assignee !== undefined && assignee !== 'none')
  const widgets = useWidgets(widget !== undefined)

  const day = (value: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
      new Date(`${value}T12:00:00`),
    )
  const words = {
    status: filters.status && t(`statuses.${filters.status}`),
    assignee:
      assignee === 'none'
        ? t('filter.nobody')
        : assignee &&
          (members?.find(({ userId }) => userId === assignee)?.name ?? t('filter.assignee')),
    priority: filters.priority && t(`priorities.${filters.priority}`),
    tag: filters.tag,
    widget: widget && (widgets?.find(({ id }) => id === widget)?.name ?? t('filter.widget')),
    from: filters.from && t('filter.fromDay', { day: day(filters.from) }),
    to: filters.to && t('filter.toDay', { day: day(filters.to) }),
  }
  const chips = FILTER_NAMES.flatMap((name) => {
    const text = words[name]
    if (!text) return []
    const { [name]: _, ...rest } = filters
    return [{ name, text, remove: () => go({ filters: rest }, 'replace') }]
  })
  if (chips.length === 0 && sort === 'newest') return null
  return (
    <ul className="flex flex-wrap gap-1">
      {sort !== 'newest' && (
        <Chip
          text={t(`sorts.${sort}`)}
          label={t('filter.remove', { filter: t(`sorts.${sort}`) })}
          onRemove={() => go({ sort: 'newest' }, 'replace')}
        />
      )}
      {chips.map(({ name, text, remove }) => (
        <Chip
          key={name}
          text={text}
          label={t('filter.remove', { filter: text })}
          onRemove={remove}
        />
      ))}
    </ul>
  )
}

function Chip({ text, label, onRemove }: { text: string; label: string; onRemove: () => void }) {
  return (
    <li className="flex h-6 max-w-full items-center rounded-full bg-n4 pl-2.5 text-12 text-n11">
      <span className="min-w-0 truncate">{text}</span>
      <button
        type="button"
        aria-label={label}
        onClick={onRemove}
        className="flex size-6 shrink-0 items-center justify-center rounded-full text-n10 hover:text-n12"
      >
        <X className="size-3" aria-hidden />
      </button>
    </li>
  )
}
