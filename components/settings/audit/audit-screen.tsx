'use client'

import { ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { inputClass } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/client/class-names'
import type { AuditEntryView } from '@/lib/protocol/audit-log'
import type { MemberView } from '@/lib/protocol/http-views'
import { List } from '../list'
import { SettingsPage } from '../settings-page'
import { usePageList } from '../use-page-list'
import { AuditEntry } from './audit-entry'
import { ENTITIES } from './names'

interface Filter {
  actor: string
  entity: string
  from: string
  to: string
}

const ALL = 'all'
const NO_FILTER: Filter = { actor: ALL, entity: ALL, from: '', to: '' }
const DAY_MS = 24 * 3600_000

/** A day of the browser's calendar as an instant; `days` later. */
const instantOf = (day: string, days = 0) =>
  day ? new Date(new Date(`${day}T00:00`).getTime() + days * DAY_MS).toISOString() : undefined
const chosen = (value: string) => (value === ALL ? undefined : value)

export function AuditScreen() {
  const t = useTranslations('settings.audit')
  const { permissions } = useSession()
  const enabled = permissions.includes('audit-log:read')
  const [filter, setFilter] = useState(NO_FILTER)
  const set = (change: Partial<Filter>) => setFilter((known) => ({ ...known, ...change }))
  const members = usePageList<MemberView>('members', { limit: '100' }, { enabled })
  const list = usePageList<AuditEntryView>(
    'audit-log',
    {
      actor: chosen(filter.actor),
      entity: chosen(filter.entity),
      from: instantOf(filter.from),
      to: instantOf(filter.to, 1),
    },
    { enabled },
  )
  const isFiltered = Object.entries(NO_FILTER).some(
    ([name, value]) => filter[name as keyof Filter] !== value,
  )
  const clear = <Button onClick={() => setFilter(NO_FILTER)}>{t('clear')}</Button>
  return (
    <SettingsPage section="audit" description={t('text')}>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <Select
          label={t('who')}
          value={filter.actor}
          options={[
            { value: ALL, label: t('anybody') },
            ...members.items.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          onChange={(actor) => set({ actor })}
        />
        <Select
          label={t('what')}
          value={filter.entity}
          options={[
            { value: ALL, label: t('anything') },
            ...ENTITIES.map((name) => ({ value: name, label: t(`entity.${name}`) })),
          ]}
          onChange={(entity) => set({ entity })}
        />
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="flex min-w-0 flex-col gap-1.5 text-13 font-medium">
            {t(name)}
            <input
              type="date"
              value={filter[name]}
              onChange={(event) => set({ [name]: event.target.value })}
              className={cx(inputClass, 'font-normal')}
            />
          </label>
        ))}
      </div>
      <List
        list={list}
        label={t('text')}
        failed={t('failed')}
        empty={
          <EmptyState icon={ScrollText} action={isFiltered && clear}>
            {t(isFiltered ? 'emptyFiltered' : 'empty')}
          </EmptyState>
        }
        row={(entry) => <AuditEntry entry={entry} />}
      />
    </SettingsPage>
  )
}
