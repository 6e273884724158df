'use client'

import { useNow } from '@/components/providers/use-now'
import { fullTime, timer } from '@/lib/client/format-time'

export function WaitingTimer({ since }: { since: string }) {
  const now = useNow(1000)
  return (
    <span
      className="whitespace-nowrap text-12 font-medium text-waiting-text tabular-nums"
      title={`Waiting since ${fullTime(since)}`}
    >
      waiting {timer(since, now)}
    </span>
  )
}
