'use client'

import { AlarmClockOff, CalendarClock, Clock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { PickList } from '@/components/ui/pick-list'
import { shortMoment } from '@/lib/client/format-time'
import { fuzzyFilter } from '@/lib/client/fuzzy'
import { snoozeTimes, toFieldValue } from '@/lib/client/snooze-times'

interface SnoozePickerProps {
  snoozed: boolean
  onSnooze: (until: Date | null) => void
}

/** When the conversation is to come back. */
export default function SnoozePicker({ snoozed, onSnooze }: SnoozePickerProps) {
  const t = useTranslations('conversation.snooze')
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [picking, setPicking] = useState(false)
  const [now] = useState(() => new Date())
  const times = snoozeTimes(now)
  const icon = 'size-4 text-n10'
  const options = [
    ...times.map(({ preset, until }) => ({
      id: preset as string,
      label: t(preset),
      before: <Clock className={icon} aria-hidden />,
      hint: (
        <span className="text-12 text-n10 tabular-nums">
          {shortMoment(until.toISOString(), locale)}
        </span>
      ),
    })),
    { id: 'custom', label: t('custom'), before: <CalendarClock className={icon} aria-hidden /> },
    ...(snoozed
      ? [{ id: 'wake', label: t('wake'), before: <AlarmClockOff className={icon} aria-hidden /> }]
      : []),
  ]
  if (picking) return <TimeForm now={now} onSnooze={onSnooze} />
  return (
    <PickList
      label={t('title')}
      placeholder={t('title')}
      query={query}
      onQuery={setQuery}
      options={fuzzyFilter(query, options, ({ label }) => [label])}
      onPick={({ id }) => {
        if (id === 'custom') setPicking(true)
        else onSnooze(times.find(({ preset }) => preset === id)?.until ?? null)
      }}
      empty={t('custom')}
    />
  )
}

function TimeForm({ now, onSnooze }: { now: Date; onSnooze: (until: Date) => void }) {
  const t = useTranslations('conversation.snooze')
  const [value, setValue] = useState(() => toFieldValue(new Date(now.getTime() + 3600_000)))
  const until = new Date(value)
  const valid = !Number.isNaN(until.getTime()) && until > now
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (valid) onSnooze(until)
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-2 p-3">
      <label className="flex min-w-0 flex-1 flex-col gap-1.5 text-13 font-medium">
        {t('title')}
        <input
          type="datetime-local"
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the list that had the focus
          autoFocus
          min={toFieldValue(now)}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          className="h-8 w-full rounded-sm border border-n7 bg-raised px-2 text-13 font-normal"
        />
      </label>
      <Button type="submit" variant="primary" aria-disabled={!valid || undefined}>
        {t('set')}
      </Button>
    </form>
  )
}
