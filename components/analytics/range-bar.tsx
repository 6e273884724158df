'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { controlClass } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/client/class-names'
import { type OverviewRange, PRESETS, type Preset } from './use-range'

interface RangeBarProps {
  range: OverviewRange
  onChange: (change: Partial<OverviewRange>) => void
}

/** Which days, and which widget. */
export function RangeBar({ range, onChange }: RangeBarProps) {
  const t = useTranslations('analytics')
  const api = useApi()
  const { data: widgets = [] } = useQuery({
    queryKey: ['widgets', 'names'],
    queryFn: async () =>
      (
        await api<{ data: { id: string; name: string }[] }>('/api/v1/widgets', {
          query: { limit: 100 },
        })
      ).data,
  })
  const presets = [...(Object.keys(PRESETS) as Preset[]), 'custom' as const]
  const dayField = (name: 'from' | 'to') => (
    <input
      type="date"
      aria-label={t(name)}
      value={range[name]}
      {...(name === 'to' ? { min: range.from } : { max: range.to })}
      onChange={({ target }) =>
        target.value && onChange({ preset: 'custom', [name]: target.value })
      }
      className={cx(controlClass, 'h-8 max-w-36 text-13')}
    />
  )
  return (
    <div className="flex w-[calc(100vw-1.5rem)] flex-wrap items-center gap-2 sm:w-auto sm:justify-end">
      <Select
        label={t('range')}
        hideLabel
        size="sm"
        className="min-w-0 flex-1 sm:w-44 sm:flex-none"
        value={range.preset}
        options={presets.map((value) => ({ value, label: t(value) }))}
        onChange={(preset) => onChange({ preset })}
      />
      {range.preset === 'custom' && (
        <>
          {dayField('from')}
          {dayField('to')}
        </>
      )}
      {widgets.length > 1 && (
        <Select
          label={t('widget')}
          hideLabel
          size="sm"
          className="min-w-0 flex-1 sm:w-48 sm:flex-none"
          value={range.widget}
          options={[
            { value: '', label: t('allWidgets') },
            ...widgets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(widget) => onChange({ widget })}
        />
      )}
    </div>
  )
}
