'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import type { BusinessHours } from '@/lib/protocol/business-hours'
import { WEEKDAYS, type Weekday } from '@/lib/protocol/openings'

const MAX_TIMES = 4

interface HoursEditorProps {
  hours: BusinessHours
  disabled: boolean
  errorAt: (path: string) => string | undefined
  onChange: (hours: BusinessHours) => void
}

/** The times of each weekday. Midnight at the end of a day is kept as 24:00, which a time field shows as 00:00. */
export function HoursEditor({ hours, disabled, errorAt, onChange }: HoursEditorProps) {
  const t = useTranslations('widgets')
  const { timeZone, week } = hours
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return [...new Set([timeZone, 'UTC', ...known])].map((value) => ({
      value,
      label: value.replaceAll('_', ' '),
    }))
  }, [timeZone])
  const setDay = (day: Weekday, times: BusinessHours['week'][Weekday]) =>
    onChange({ ...hours, week: { ...week, [day]: times } })

  return (
    <div className="flex flex-col gap-4">
      <Select
        label={t('timeZone')}
        value={timeZone}
        disabled={disabled}
        options={zones}
        error={errorAt('businessHours.timeZone')}
        onChange={(zone) => onChange({ ...hours, timeZone: zone })}
      />
      <ul className="flex flex-col divide-y divide-n6">
        {WEEKDAYS.map((day) => {
          const name = t(`days.${day}`)
          const times = week[day]
          const error =
            errorAt(`businessHours.week.${day}`) ?? errorAt(`businessHours.week.${day}.0`)
          return (
            <li key={day} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2">
              <span className="w-24 pt-1.5 text-13 font-medium">{name}</span>
              <div className="flex flex-1 flex-col gap-2">
                {times.length === 0 && (
                  <span className="pt-1.5 text-13 text-n10">{t('closed')}</span>
                )}
                {times.map(({ from, to }, at) => {
                  const change = (part: { from?: string; to?: string }) =>
                    setDay(
                      day,
                      times.map((time, index) => (index === at ? { ...time, ...part } : time)),
                    )
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: times have no other identity, and keep their places
                    <div key={at} className="flex max-w-80 items-center gap-2">
                      <input
                        type="time"
                        aria-label={t('from', { day: name })}
                        value={from}
                        disabled={disabled}
                        required
                        onChange={(event) => change({ from: event.target.value })}
                        className={inputClass}
                      />
                      <span className="text-13 text-n10">{t('until')}</span>
                      <input
                        type="time"
                        aria-label={t('to', { day: name })}
                        value={to === '24:00' ? '00:00' : to}
                        disabled={disabled}
                        required
                        onChange={({ target }) =>
                          change({ to: target.value === '00:00' ? '24:00' : target.value })
                        }
                        className={inputClass}
                      />
                      {!disabled && (
                        <IconButton
                          icon={X}
                          label={t('removeTime', { day: name })}
                          onClick={() =>
                            setDay(
                              day,
                              times.filter((_, index) => index !== at),
                            )
                          }
                        />
                      )}
                    </div>
                  )
                })}
                {error && <p className="text-13 text-breach-text">{error}</p>}
              </div>
              {!disabled && times.length < MAX_TIMES && (
                <IconButton
                  icon={Plus}
                  label={t('addTime', { day: name })}
                  onClick={() => setDay(day, [...times, nextTime(times.at(-1)?.to)])}
                />
              )}
            </li>
          )
        })}
      </ul>
      {!disabled && (
        <div>
          <Button
            size="sm"
            onClick={() => {
              const { mon } = week
              onChange({ ...hours, week: { ...week, tue: mon, wed: mon, thu: mon, fri: mon } })
            }}
          >
            {t('copyMonday')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** An hour after the last time ends, or the morning. */
function nextTime(end: string | undefined) {
  if (!end || end >= '21:00') return { from: '09:00', to: '17:00' }
  const hour = Number(end.slice(0, 2)) + 1
  const clock = (value: number) => `${String(value).padStart(2, '0')}:00`
  return { from: clock(hour), to: clock(hour + 2) }
}
