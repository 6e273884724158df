'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { MOST_AT_ONCE } from '@/lib/protocol/choices'

interface Chosen {
  key: string
  ids: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** Which rows of a list are selected. Another list, named by `key`, starts with none; rows that leave are forgotten. */
export function useSelection<Row extends { id: string }>(rows: readonly Row[], key: string) {
  const [chosen, setChosen] = useState<Chosen>({ key, ids: NOTHING })
  const anchor = useRef<string | null>(null)
  const ids = chosen.key === key ? chosen.ids : NOTHING
  const selected = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids])

  const change = useCallback(
    (make: (before: ReadonlySet<string>) => Iterable<string>) =>
      setChosen((before) => ({
        key,
        ids: new Set([...make(before.key === key ? before.ids : NOTHING)].slice(0, MOST_AT_ONCE)),
      })),
    [key],
  )

  /** One row in or out; with `range`, all from the one before it in. */
  const toggle = useCallback(
    (id: string, range = false) => {
      const from = rows.findIndex((row) => row.id === anchor.current)
      const to = rows.findIndex((row) => row.id === id)
      anchor.current = id
      change((before) => {
        if (range && from !== -1 && to !== -1) {
          const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
          return [...before, ...between.map((row) => row.id)]
        }
        return before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]
      })
    },
    [rows, change],
  )
  const all = useCallback(() => change(() => rows.map(({ id }) => id)), [rows, change])
  const clear = useCallback(() => change(() => []), [change])

  return { ids, selected, toggle, all, clear }
}

export type Selection<Row extends { id: string }> = ReturnType<typeof useSelection<Row>>
