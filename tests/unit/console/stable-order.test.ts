import { describe, expect, it } from 'vitest'
import { settleOrder } from '@/lib/client/stable-order'

describe('the order of a list that is held still', () => {
  it('keeps what arrives above waiting', () => {
    expect(settleOrder(['b', 'a'], ['c', 'b', 'a'], true)).toEqual({ shown: ['b', 'a'], held: 1 })
  })

  it('keeps a row in its place that moved up', () => {
    expect(settleOrder(['c', 'b', 'a'], ['a', 'c', 'b'], true).shown).toEqual(['c', 'b', 'a'])
  })

  it('lets rows go that left', () => {
    expect(settleOrder(['c', 'b', 'a'], ['c', 'a'], true)).toEqual({ shown: ['c', 'a'], held: 0 })
  })

  it('takes in the next page below', () => {
    expect(settleOrder(['c', 'b'], ['d', 'c', 'b', 'a'], true)).toEqual({
      shown: ['c', 'b', 'a'],
      held: 1,
    })
  })

  it('starts afresh when nothing is left of what was shown', () => {
    expect(settleOrder(['x'], ['b', 'a'], true)).toEqual({ shown: ['b', 'a'], held: 0 })
  })
})

it('follows the current order while nobody holds it', () => {
  expect(settleOrder(['b', 'a'], ['c', 'a', 'b'], false)).toEqual({
    shown: ['c', 'a', 'b'],
    held: 0,
  })
})
