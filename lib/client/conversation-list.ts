import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { FoundConversation } from '@/lib/protocol/inbox'
import type { ConversationPage } from './conversations-api'
import { fits, isServersChoice, type ListFilter, standsBehind } from './list-filter'

/** A list as it was paged, newest change first. Has the shape of TanStack Query's infinite data. */
export interface PagedList {
  pages: ConversationPage[]
  pageParams: unknown[]
}

/**
 * Applies one conversation's news to a list. A row that is there is replaced, or taken out when the view no longer
 * holds it; one that is new comes in where its time places it, but not beyond what was loaded, and not into a search
 * (only the server can tell whether it matches). Older news than the list has changes nothing.
 */
export function patchList(
  list: PagedList,
  filter: ListFilter,
  row: ConversationRow,
  userId: string,
): PagedList {
  const known = findRow(list, row.id)
  if (known && known.rev > row.rev) return list
  const belongs = fits(filter, row, userId)
  if (!known && (!belongs || isServersChoice(filter))) return list
  const without = known ? removeRow(list, row.id) : list
  if (!belongs) return without
  // What a search found keeps its place and the words that were found.
  const place = filter.q !== '' && known ? known : row
  return insertRow(without, known?.match ? { ...row, match: known.match } : row, place, filter.sort)
}

export function findRow(list: PagedList, id: string): FoundConversation | undefined {
  for (const page of list.pages) {
    const found = page.data.find((row) => row.id === id)
    if (found) return found
  }
  return undefined
}

export function allRows(list: PagedList | undefined): FoundConversation[] {
  const seen = new Set<string>()
  const rows: FoundConversation[] = []
  for (const row of list?.pages.flatMap((page) => page.data) ?? []) {
    if (seen.has(row.id)) continue
    seen.add(row.id)
    rows.push(row)
  }
  return rows
}

function removeRow(list: PagedList, id: string): PagedList {
  return {
    ...list,
    pages: list.pages.map((page) =>
      page.data.some((row) => row.id === id)
        ? { ...page, data: page.data.filter((row) => row.id !== id) }
        : page,
    ),
  }
}

function insertRow(
  list: PagedList,
  row: FoundConversation,
  place: ConversationRow,
  sort: ListFilter['sort'],
): PagedList {
  const last = list.pages.length - 1
  const target = list.pages.findIndex((page, index) => {
    const oldest = page.data.at(-1)
    const isEnd = index === last && page.nextCursor === null
    return isEnd || (oldest !== undefined && standsBehind(oldest, place, sort))
  })
  if (target === -1) return list
  return {
    ...list,
    pages: list.pages.map((page, index) => {
      if (index !== target) return page
      const at = page.data.findIndex((other) => standsBehind(other, place, sort))
      const position = at === -1 ? page.data.length : at
      return { ...page, data: page.data.toSpliced(position, 0, row) }
    }),
  }
}
