'use client'

import { useNow } from '@/components/providers/use-now'
import { fullTime, shortAge } from '@/lib/client/format-time'

/** A relative time, the absolute one on hover. */
export function TimeAgo({ iso, className }: { iso: string; className?: string }) {
  const now = useNow(30_000)
  return (
    <time dateTime={iso} title={fullTime(iso)} className={className} suppressHydrationWarning>
      {shortAge(iso, now)}
    </time>
  )
}
