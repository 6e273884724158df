import { describe, expect, it } from 'vitest'
import { allRows, type PagedList, patchList } from '@/lib/client/conversation-list'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import { at, row } from './fixtures'

const ME = 'usr_me'
const grace = { id: 'usr_grace', name: 'Grace' }

function list(...pages: ConversationRow[][]): PagedList {
  return {
    pages: pages.map((data, index) => ({
      data,
      nextCursor: index < pages.length - 1 ? `after ${index}` : null,
    })),
    pageParams: pages.map(() => undefined),
  }
}

const ids = (paged: PagedList) => allRows(paged).map(({ id }) => id)
const unassigned = { view: 'unassigned', q: '' } as const
const three = list([
  row('c', { updatedAt: at(3) }),
  row('b', { updatedAt: at(2) }),
  row('a', { updatedAt: at(1) }),
])

describe('a conversation that is new to a list', () => {
  it('comes in where its time places it', () => {
    expect(ids(patchList(three, unassigned, row('d', { updatedAt: at(4) }), ME))).toEqual([
      'd',
      'c',
      'b',
      'a',
    ])
    expect(ids(patchList(three, unassigned, row('x', { updatedAt: at(2.5) }), ME))).toEqual([
      'c',
      'x',
      'b',
      'a',
    ])
  })

  it('stays out of a view that it does not belong to', () => {
    const taken = row('d', { status: 'open', assignee: grace, updatedAt: at(4) })
    expect(patchList(three, unassigned, taken, ME)).toBe(three)
  })

  it('stays out of a search, which only the server can answer', () => {
    expect(patchList(three, { view: 'all', q: 'ada' }, row('d'), ME)).toBe(three)
  })

  it('waits for its page when that is not loaded yet', () => {
    const first = list([row('c', { updatedAt: at(3) })], [])
    const open = { ...first, pages: first.pages.slice(0, 1) }
    expect(ids(patchList(open, unassigned, row('a', { updatedAt: at(1) }), ME))).toEqual(['c'])
  })

  it('fills an empty list', () => {
    expect(ids(patchList(list([]), unassigned, row('a'), ME))).toEqual(['a'])
  })
})

describe('a conversation that a list shows', () => {
  it('is replaced and moves to the place of its time', () => {
    const patched = patchList(
      three,
      unassigned,
      row('a', { rev: 2, preview: 'Hello?', updatedAt: at(9) }),
      ME,
    )
    expect(ids(patched)).toEqual(['a', 'c', 'b'])
    expect(allRows(patched)[0]?.preview).toBe('Hello?')
  })

  it('leaves when the view no longer holds it', () => {
    const claimed = row('b', { rev: 2, status: 'open', assignee: grace, updatedAt: at(9) })
    expect(ids(patchList(three, unassigned, claimed, ME))).toEqual(['c', 'a'])
  })

  it('keeps what is newer than late news', () => {
    const newer = patchList(three, unassigned, row('c', { rev: 5, updatedAt: at(3) }), ME)
    expect(patchList(newer, unassigned, row('c', { rev: 4, preview: 'old' }), ME)).toBe(newer)
  })

  it('keeps its place in a search', () => {
    const found = { view: 'all', q: 'ada' } as const
    const patched = patchList(three, found, row('a', { rev: 2, updatedAt: at(9) }), ME)
    expect(ids(patched)).toEqual(['c', 'b', 'a'])
  })

  it('crosses from a later page to the first', () => {
    const paged = list([row('c', { updatedAt: at(3) })], [row('a', { updatedAt: at(1) })])
    const patched = patchList(paged, unassigned, row('a', { rev: 2, updatedAt: at(9) }), ME)
    expect(patched.pages.map(({ data }) => data.map(({ id }) => id))).toEqual([['a', 'c'], []])
  })
})

describe('mine', () => {
  const mine = { view: 'mine', q: '' } as const

  it('holds what I claimed until it is resolved', () => {
    const claimed = row('a', { status: 'open', assignee: { id: ME, name: 'Me' } })
    const shown = patchList(list([]), mine, claimed, ME)
    expect(ids(shown)).toEqual(['a'])
    expect(ids(patchList(shown, mine, { ...claimed, rev: 2, status: 'resolved' }, ME))).toEqual([])
  })
})

it('shows a row once that two pages hold', () => {
  expect(ids(list([row('b'), row('a')], [row('a')]))).toEqual(['b', 'a'])
})
