import type { z } from 'zod/mini'
import type { conversationsQuery } from '@/lib/protocol/http'

/** What an agent asks the list for, as it stands in the console's requests. */
export type Ask = z.input<typeof conversationsQuery>

export interface NamedAsk {
  name: string
  ask: Ask
  /** How many pages to go down before the one that is timed. */
  pages?: number
}

const PAGES_DOWN = 20

/** Views, sorts, filters and searches of the inbox, the awkward ones among them: what few or none have, far down, together. */
export function inboxAsks(agentId: string, widgetId: string): NamedAsk[] {
  const from = new Date(Date.now() - 200 * 86_400_000).toISOString()
  const to = new Date(Date.now() - 190 * 86_400_000).toISOString()
  return [
    { name: 'all', ask: {} },
    { name: 'mine', ask: { view: 'mine' } },
    { name: 'unassigned', ask: { view: 'unassigned' } },
    { name: 'assistant', ask: { view: 'assistant' } },
    { name: 'snoozed', ask: { view: 'snoozed' } },
    { name: 'resolved', ask: { view: 'resolved' } },
    { name: 'all, oldest first', ask: { sort: 'oldest' } },
    { name: 'all, longest wait first', ask: { sort: 'waiting' } },
    { name: 'all, by priority', ask: { sort: 'priority' } },
    { name: 'mine, longest wait first', ask: { view: 'mine', sort: 'waiting' } },
    { name: 'mine, by priority', ask: { view: 'mine', sort: 'priority' } },
    { name: 'resolved, longest wait first', ask: { view: 'resolved', sort: 'waiting' } },
    { name: 'resolved, by priority', ask: { view: 'resolved', sort: 'priority' } },
    { name: 'page 21 of all', ask: {}, pages: PAGES_DOWN },
    { name: 'page 21, longest wait first', ask: { sort: 'waiting' }, pages: PAGES_DOWN },
    { name: 'page 21, by priority', ask: { sort: 'priority' }, pages: PAGES_DOWN },
    { name: 'status', ask: { status: 'open' } },
    { name: 'assignee', ask: { assignee: agentId } },
    { name: 'nobody assigned', ask: { assignee: 'none' } },
    { name: 'assignee without any', ask: { assignee: 'usr_none' } },
    { name: 'priority', ask: { priority: 'urgent' } },
    { name: 'tag', ask: { tag: 'vip' } },
    { name: 'tag that a few have', ask: { tag: 'rare' } },
    { name: 'tag that none has', ask: { tag: 'none' } },
    { name: 'widget', ask: { widget: widgetId } },
    { name: 'widget without any', ask: { widget: 'wid_none' } },
    { name: 'ten days', ask: { from, to } },
    { name: 'status, priority, tag', ask: { status: 'open', priority: 'urgent', tag: 'vip' } },
    { name: 'tag that none has, by priority', ask: { tag: 'none', sort: 'priority' } },
    { name: 'search, a common word', ask: { q: 'refund' } },
    { name: 'search, two words', ask: { q: 'refund jacket' } },
    { name: 'search, a beginning', ask: { q: 'charge' } },
    { name: 'search, a number', ask: { q: 'P-100007' } },
    { name: 'search, a name', ask: { q: 'Lindqvist' } },
    { name: 'search, Chinese', ask: { q: '退款' } },
    { name: 'search, Japanese', ask: { q: '返金' } },
    { name: 'search, nowhere', ask: { q: 'zeppelin' } },
    { name: 'search, common, in mine', ask: { q: 'refund', view: 'mine' } },
    { name: 'search, common, oldest first', ask: { q: 'refund', sort: 'oldest' } },
    { name: 'search, common, a tag that none has', ask: { q: 'refund', tag: 'none' } },
  ]
}
