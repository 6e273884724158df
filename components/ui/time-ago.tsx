'use client'

import { useLocale } from 'next-intl'
import { useNow } from '@/components/providers/use-now'
import { fullTime, shortAge } from '@/lib/client/age'

/** A relative time, the absolute one on hover. */
export function TimeAgo({ iso, className }: { iso: string; className?: string }) {
  const locale = useLocale()
  const now = useNow(30_000)
  return (
    <time
      dateTime={iso}
      title={fullTime(iso, locale)}
      className={className}
      suppressHydrationWarning
    >
      {shortAge(iso, now, locale)}
    </time>
  )
}
