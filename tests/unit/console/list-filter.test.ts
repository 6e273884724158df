import { describe, expect, test } from 'vitest'
import { undoOf } from '@/lib/client/bulk-undo'
import { allRows, type PagedList, patchList } from '@/lib/client/conversation-list'
import { filterQuery, fits, readFilters, readSort } from '@/lib/client/list-filter'
import { at, row } from './fixtures'

const ME = 'usr_me'
const ada = { id: 'usr_ada', name: 'Ada' }

test('what an address cannot mean is left out', () => {
  const given =
    'status=open&priority=top&assignee=none&from=2026-02-30x&to=2026-03-01&tag=&sort=best'
  const params = new URLSearchParams(given)
  expect(readFilters(params)).toEqual({ status: 'open', assignee: 'none', to: '2026-03-01' })
  expect(readSort(params)).toBe('newest')
})

test('days of the reader are asked for from their first to their last moment', () => {
  const { from, to, sort } = filterQuery({
    view: 'all',
    q: '',
    filters: { from: '2026-03-01', to: '2026-03-01' },
  })
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(24 * 3_600_000 - 1)
  expect(sort).toBeUndefined()
})

test('a row fits a list when all its filters hold', () => {
  const mine = row('a', { status: 'open', assignee: ada, tags: ['vip'], priority: 'high' })
  const all = { view: 'all', q: '' } as const
  for (const [filters, expected] of [
    [{}, true],
    [{ status: 'open', assignee: ada.id, tag: 'vip', priority: 'high' }, true],
    [{ assignee: 'none' }, false],
    [{ tag: 'other' }, false],
    [{ status: 'queued' }, false],
    [{ from: '2027-01-01' }, false],
    [{ to: '2026-01-01' }, false],
  ] as const) {
    expect([filters, fits({ ...all, filters }, mine, ME)]).toEqual([filters, expected])
  }
})

test('a snoozed conversation is in its own view alone, and in all', () => {
  const later = new Date(Date.now() + 60_000).toISOString()
  const snoozed = row('a', { status: 'queued', snoozedUntil: later })
  const over = row('b', { status: 'queued', snoozedUntil: new Date(0).toISOString() })
  const views = (one: typeof snoozed) =>
    (['unassigned', 'assistant', 'snoozed', 'all'] as const).filter((view) =>
      fits({ view, q: '' }, one, ME),
    )
  expect(views(snoozed)).toEqual(['snoozed', 'all'])
  expect(views({ ...snoozed, status: 'assistant' })).toEqual(['snoozed', 'all'])
  expect(views(over)).toEqual(['unassigned', 'all'])
})

test('news take their place in the order of the list', () => {
  const rows = [row('a', { priority: 'urgent' }), row('b', { priority: 'low', updatedAt: at(9) })]
  const list: PagedList = { pages: [{ data: rows, nextCursor: null }], pageParams: [undefined] }
  const filter = { view: 'all', q: '', sort: 'priority' } as const
  const put = (next: typeof list) => allRows(next).map(({ id }) => id)
  expect(put(patchList(list, filter, row('c', { priority: 'high' }), ME))).toEqual(['a', 'c', 'b'])
  const waiting = { ...filter, sort: 'waiting' } as const
  const wait = (id: string, minutes: number) => row(id, { waitingSince: at(minutes) })
  const queue: PagedList = {
    pages: [{ data: [wait('d', 1), wait('e', 5), row('f')], nextCursor: null }],
    pageParams: [undefined],
  }
  expect(put(patchList(queue, waiting, wait('g', 3), ME))).toEqual(['d', 'g', 'e', 'f'])
})

test('a found conversation keeps the words that were found', () => {
  const match = { messageId: 'm', seq: 1, text: 'refund', marks: [[0, 6] as [number, number]] }
  const list: PagedList = {
    pages: [{ data: [{ ...row('a'), match }], nextCursor: null }],
    pageParams: [undefined],
  }
  const next = patchList(list, { view: 'all', q: 'refund' }, row('a', { rev: 2, unread: 3 }), ME)
  expect(allRows(next)).toMatchObject([{ unread: 3, match }])
})

describe('undoing', () => {
  const later = at(600)
  const rows = [
    row('a', { tags: ['vip'], priority: 'low' }),
    row('b', { priority: 'low', assignee: ada, status: 'open', snoozedUntil: later }),
    row('c', { priority: 'low', status: 'assistant', tags: ['vip'] }),
  ]
  test.each([
    [
      { action: 'resolve' },
      [
        { action: 'reopen', ids: ['a', 'b', 'c'] },
        { action: 'handback', ids: ['c'] },
        { action: 'snooze', until: later, ids: ['b'] },
      ],
    ],
    [{ action: 'reopen' }, [{ action: 'resolve', ids: ['a', 'b', 'c'] }]],
    [{ action: 'tag', tag: 'vip' }, [{ action: 'untag', tag: 'vip', ids: ['b'] }]],
    [{ action: 'untag', tag: 'none' }, []],
    [
      { action: 'priority', priority: 'high' },
      [{ action: 'priority', priority: 'low', ids: ['a', 'b', 'c'] }],
    ],
    [
      { action: 'assign', agentId: ME },
      [
        { action: 'handback', ids: ['c'] },
        { action: 'assign', agentId: null, ids: ['a'] },
        { action: 'assign', agentId: ada.id, ids: ['b'] },
      ],
    ],
    [
      { action: 'snooze', until: null },
      [
        { action: 'snooze', until: null, ids: ['a', 'c'] },
        { action: 'snooze', until: later, ids: ['b'] },
      ],
    ],
    [{ action: 'markRead' }, []],
  ] as const)('%o', (action, expected) => {
    expect(undoOf(action, rows)).toEqual(expected)
  })
})
