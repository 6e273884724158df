'use client'

import { useFormatter } from 'next-intl'
import { useNow } from '@/components/providers/use-now'

/** A time in the reader's language: how long ago, in words. */
export function useWhen(): (iso: string) => string {
  const format = useFormatter()
  const now = useNow(30_000)
  return (iso) => format.relativeTime(new Date(iso), Math.max(now, Date.parse(iso)))
}

/** The day and the time, in the browser's zone. */
export function useMoment(): (iso: string) => string {
  const format = useFormatter()
  return (iso) =>
    format.dateTime(new Date(iso), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
}
