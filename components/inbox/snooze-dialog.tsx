'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { shortMoment } from '@/lib/client/format-time'
import { snoozeTimes } from '@/lib/client/snooze-times'

interface SnoozeDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onChosen: (until: string) => void
}

/** Until when: one of the usual times, or any. */
export default function SnoozeDialog({ open, onOpenChange, onChosen }: SnoozeDialogProps) {
  const t = useTranslations('conversation.snooze')
  const locale = useLocale()
  const first = useRef<HTMLButtonElement>(null)
  const [now] = useState(() => new Date())
  const [own, setOwn] = useState('')
  const [error, setError] = useState<string>()

  function choose(until: Date) {
    onOpenChange(false)
    onChosen(until.toISOString())
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} initialFocus={first}>
      <ul className="-mx-2 flex flex-col pb-3">
        {snoozeTimes(now).map(({ preset, until }, index) => (
          <li key={preset}>
            <button
              type="button"
              {...(index === 0 && { ref: first })}
              onClick={() => choose(until)}
              className="flex h-9 w-full items-center justify-between gap-4 rounded-sm px-2 text-14 hover:bg-n4 focus-visible:bg-n4"
            >
              <span>{t(preset)}</span>
              <time dateTime={until.toISOString()} className="text-13 text-n10 tabular-nums">
                {shortMoment(until.toISOString(), locale)}
              </time>
            </button>
          </li>
        ))}
      </ul>
      <form
        noValidate
        className="flex items-start gap-2 border-t border-n6 pt-3"
        onSubmit={(event) => {
          event.preventDefault()
          const until = new Date(own)
          if (until.getTime() > Date.now()) choose(until)
          else setError(t('past'))
        }}
      >
        <div className="flex-1">
          <Field
            label={t('choose')}
            type="datetime-local"
            value={own}
            error={error}
            onChange={(event) => {
              setOwn(event.target.value)
              setError(undefined)
            }}
          />
        </div>
        <Button type="submit" size="lg" variant="primary" className="mt-[26px]">
          {t('set')}
        </Button>
      </form>
    </Dialog>
  )
}
