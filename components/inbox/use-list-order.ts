'use client'

import { useMemo, useRef, useState } from 'react'
import { settleOrder } from '@/lib/client/stable-order'
import type { ConversationRow } from '@/lib/protocol/agent-message'

export interface ListOrder<Row> {
  rows: Row[]
  /** How many arrived above that are not shown yet. */
  held: number
  release: () => void
}

/**
 * The rows in the order to show them. While `hold`, nothing moves under the pointer: what arrives above waits, and
 * `release` lets it in. `key` names the list: another one starts afresh.
 */
export function useListOrder<Row extends ConversationRow>(
  rows: readonly Row[],
  key: string,
  hold: boolean,
): ListOrder<Row> {
  const [released, setReleased] = useState(0)
  const shownBefore = useRef({ key, released, ids: [] as string[] })

  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]))
    const before = shownBefore.current
    const afresh = before.key !== key || before.released !== released
    const { shown, held } = settleOrder(before.ids, [...byId.keys()], hold && !afresh)
    shownBefore.current = { key, released, ids: shown }
    return {
      rows: shown.flatMap((id) => byId.get(id) ?? []),
      held,
      release: () => setReleased((count) => count + 1),
    }
  }, [rows, key, hold, released])
}
