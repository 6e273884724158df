'use client'

import { useLocale } from 'next-intl'
import { fullTime } from '@/lib/client/age'
import { clockTime } from '@/lib/client/format-time'

export function MessageTime({ iso }: { iso: string }) {
  const locale = useLocale()
  return (
    <time
      dateTime={iso}
      title={fullTime(iso, locale)}
      className="shrink-0 text-12 text-n10 tabular-nums"
    >
      {clockTime(iso, locale)}
    </time>
  )
}
