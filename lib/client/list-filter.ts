import type { ConversationRow } from '@/lib/protocol/agent-message'
import {
  CONVERSATION_SORTS,
  CONVERSATION_STATUSES,
  type ConversationSort,
  type ConversationStatus,
  PRIORITIES,
  type Priority,
} from '@/lib/protocol/choices'
import { belongsTo, type InboxView } from './conversation-views'

/** What narrows a view down. `assignee` is a user id or `none`; `from` and `to` are days of the reader, YYYY-MM-DD. */
export interface ListFilters {
  status?: ConversationStatus
  assignee?: string
  priority?: Priority
  tag?: string
  widget?: string
  from?: string
  to?: string
}

export const FILTER_NAMES = [
  'status',
  'assignee',
  'priority',
  'tag',
  'widget',
  'from',
  'to',
] as const satisfies (keyof ListFilters)[]

/** One list of the inbox. */
export interface ListFilter {
  view: InboxView
  q: string
  filters?: ListFilters
  sort?: ConversationSort
}

/** Reads filters from an address; what they cannot be is left out. */
export function readFilters(params: URLSearchParams): ListFilters {
  const filters: ListFilters = {}
  const status = CONVERSATION_STATUSES.find((known) => known === params.get('status'))
  const priority = PRIORITIES.find((known) => known === params.get('priority'))
  if (status) filters.status = status
  if (priority) filters.priority = priority
  for (const name of ['assignee', 'tag', 'widget'] as const) {
    const value = params.get(name)
    if (value) filters[name] = value
  }
  for (const name of ['from', 'to'] as const) {
    const value = params.get(name)
    if (value && DAY.test(value) && !Number.isNaN(startOf(value))) filters[name] = value
  }
  return filters
}

const DAY = /^\d{4}-\d\d-\d\d$/
const startOf = (day: string) => Date.parse(`${day}T00:00:00`)
const endOf = (day: string) => Date.parse(`${day}T23:59:59.999`)

export const readSort = (params: URLSearchParams): ConversationSort =>
  CONVERSATION_SORTS.find((known) => known === params.get('sort')) ?? 'newest'

/** The filter as the API takes it. */
export function filterQuery(filter: ListFilter): Record<string, string | undefined> {
  const { view, q, filters = {}, sort = 'newest' } = filter
  const { from, to, ...rest } = filters
  return {
    view,
    q: q || undefined,
    ...rest,
    from: from && new Date(startOf(from)).toISOString(),
    to: to && new Date(endOf(to)).toISOString(),
    sort: sort === 'newest' ? undefined : sort,
  }
}

/** Whether a conversation belongs to a list: the server's own conditions, as far as a row tells. */
export function fits(filter: ListFilter, row: ConversationRow, userId: string): boolean {
  const { view, filters = {} } = filter
  const { status, assignee, priority, tag, from, to } = filters
  if (!belongsTo(view, row, userId)) return false
  if (status && row.status !== status) return false
  if (assignee && (row.assignee?.id ?? 'none') !== assignee) return false
  if (priority && row.priority !== priority) return false
  if (tag && !row.tags.includes(tag)) return false
  const updatedAt = Date.parse(row.updatedAt)
  return !(from && updatedAt < startOf(from)) && !(to && updatedAt > endOf(to))
}

/** Whether only the server can tell if a conversation that is new to a list belongs there. */
export const isServersChoice = ({ q, filters }: ListFilter) =>
  q !== '' || filters?.widget !== undefined

const rank = (priority: Priority) => PRIORITIES.indexOf(priority)

/** Whether `a` stands behind `b`. Ids make the order total, the same as on the server. */
export function standsBehind(
  a: ConversationRow,
  b: ConversationRow,
  sort: ConversationSort = 'newest',
): boolean {
  switch (sort) {
    case 'newest':
      return a.updatedAt === b.updatedAt ? a.id < b.id : a.updatedAt < b.updatedAt
    case 'oldest':
      return a.updatedAt === b.updatedAt ? a.id > b.id : a.updatedAt > b.updatedAt
    case 'waiting': {
      const [left, right] = [a.waitingSince ?? '~', b.waitingSince ?? '~']
      return left === right ? a.id > b.id : left > right
    }
    case 'priority':
      return a.priority === b.priority ? standsBehind(a, b) : rank(a.priority) < rank(b.priority)
  }
}
