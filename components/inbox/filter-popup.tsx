'use client'

import { Popover as Base } from '@base-ui/react/popover'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { popupClass } from '@/components/ui/popup-class'
import { Select } from '@/components/ui/select'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'
import { cx } from '@/lib/client/class-names'
import { exportPath } from '@/lib/client/conversations-api'
import type { ListFilters } from '@/lib/client/list-filter'
import { CONVERSATION_SORTS, CONVERSATION_STATUSES, PRIORITIES } from '@/lib/protocol/choices'
import { useMembers, useTagNames, useWidgets } from './use-filter-choices'
import type { InboxLocation, useInboxLocation } from './use-inbox-location'

/** Selects have no empty value of their own. */
const ANY = '*'

interface FilterPopupProps extends LazyPopupProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
}

/** What narrows the list down and orders it. Every choice counts at once and stands in the address. */
export default function FilterPopup({ location, go, ...popup }: FilterPopupProps) {
  const t = useTranslations('inbox')
  const { view, q, filters, sort } = location
  const members = useMembers()
  const tags = useTagNames()
  const widgets = useWidgets()

  function change(name: keyof ListFilters, value: string) {
    const { [name]: _, ...rest } = filters
    go({ filters: value === ANY || value === '' ? rest : { ...rest, [name]: value } }, 'replace')
  }
  const field = (
    name: keyof ListFilters & ('status' | 'assignee' | 'priority' | 'tag' | 'widget'),
    options: { value: string; label: string }[],
  ) => {
    const value = filters[name] ?? ANY
    const known = options.some((option) => option.value === value)
    return (
      <Row label={t(`filter.${name}`)}>
        <Select
          label={t(`filter.${name}`)}
          hideLabel
          size="sm"
          value={value}
          options={[
            { value: ANY, label: t('filter.any') },
            ...(known || value === ANY
              ? []
              : [{ value, label: name === 'tag' ? value : t('filter.unknown') }]),
            ...options,
          ]}
          onChange={(chosen) => change(name, chosen)}
        />
      </Row>
    )
  }

  return (
    <Base.Root open={popup.open} onOpenChange={popup.onOpenChange}>
      <Base.Portal>
        <Base.Positioner
          anchor={popup.anchor}
          side="bottom"
          align="end"
          sideOffset={6}
          className="z-40"
        >
          <Base.Popup
            finalFocus={popup.anchor}
            className={cx(
              popupClass,
              'flex max-h-(--available-height) w-[min(20rem,calc(100vw-1.5rem))] flex-col gap-2 overflow-y-auto p-3',
            )}
          >
            <Base.Title className="sr-only">{t('filter.title')}</Base.Title>
            <Row label={t('filter.sort')}>
              <Select
                label={t('filter.sort')}
                hideLabel
                size="sm"
                value={sort}
                options={CONVERSATION_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
                onChange={(chosen) => go({ sort: chosen }, 'replace')}
              />
            </Row>
            <hr className="-mx-3 my-1 border-n6" />
            {field(
              'status',
              CONVERSATION_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
            )}
            {field('assignee', [
              { value: 'none', label: t('filter.nobody') },
              ...(members ?? []).map(({ userId, name }) => ({ value: userId, label: name })),
            ])}
            {field(
              'priority',
              PRIORITIES.toReversed().map((value) => ({ value, label: t(`priorities.${value}`) })),
            )}
            {field(
              'tag',
              tags.map((name) => ({ value: name, label: name })),
            )}
            {field(
              'widget',
              (widgets ?? []).map(({ id, name }) => ({ value: id, label: name })),
            )}
            {(['from', 'to'] as const).map((name) => (
              <Row key={name} label={t(`filter.${name}`)}>
                <input
                  type="date"
                  aria-label={t(`filter.${name}`)}
                  value={filters[name] ?? ''}
                  {...(name === 'from' ? { max: filters.to } : { min: filters.from })}
                  onChange={(event) => change(name, event.target.value)}
                  className={cx(inputClass, 'h-8! text-13!')}
                />
              </Row>
            ))}
            <div className="mt-1 flex items-center justify-between gap-2">
              <a
                href={exportPath({ view, q, filters })}
                download="conversations.ndjson"
                className={buttonClass('ghost', 'sm')}
              >
                <Download className="size-3.5" aria-hidden />
                {t('filter.export')}
              </a>
              {Object.keys(filters).length > 0 && (
                <Button size="sm" variant="ghost" onClick={() => go({ filters: {} }, 'replace')}>
                  {t('filter.clear')}
                </Button>
              )}
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_1fr] items-center gap-2">
      <span className="truncate text-13 text-n11" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}
