'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { addDays, today } from '@/lib/protocol/days'

/** Days that a choice of the range counts, today included. */
export const PRESETS = { last7: 7, last30: 30, last90: 90, last365: 365 } as const
export type Preset = keyof typeof PRESETS | 'custom'

export interface OverviewRange {
  preset: Preset
  from: string
  to: string
  timeZone: string
  /** Empty: all of them. */
  widget: string
}

/** What the page is about stands in its address, so that it can be passed on and gone back to. */
export function useRange(): [OverviewRange, (change: Partial<OverviewRange>) => void] {
  const router = useRouter()
  const search = useSearchParams()
  const range = useMemo(() => readRange(new URLSearchParams(search)), [search])
  const change = useCallback(
    (wanted: Partial<OverviewRange>) => {
      const { preset, from, to, widget } = { ...range, ...wanted }
      const next = new URLSearchParams()
      if (preset === 'custom') {
        next.set('from', from)
        next.set('to', to)
      } else if (preset !== 'last30') next.set('range', preset)
      if (widget) next.set('widget', widget)
      router.replace(next.size > 0 ? `/analytics?${next}` : '/analytics', { scroll: false })
    },
    [range, router],
  )
  return [range, change]
}

function readRange(search: URLSearchParams): OverviewRange {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const last = today(timeZone)
  const widget = search.get('widget') ?? ''
  const [from, to] = [search.get('from'), search.get('to')]
  if (from && to) return { preset: 'custom', from, to, timeZone, widget }
  const named = search.get('range') ?? ''
  const preset = Object.hasOwn(PRESETS, named) ? (named as keyof typeof PRESETS) : 'last30'
  return { preset, from: addDays(last, 1 - PRESETS[preset]), to: last, timeZone, widget }
}
