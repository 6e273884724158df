import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  headingsOf,
  MAX_SLOTS,
  PostingPool,
  packPosting,
  slotOf,
  titleOf,
} from '@/lib/retrieval/posting-pool'

describe('a posting', () => {
  it('holds a slot and three counts in 32 bits', () => {
    const posting = packPosting(MAX_SLOTS - 1, { body: 500, headings: 3, title: 1 })
    expect(slotOf(posting)).toBe(MAX_SLOTS - 1)
    expect([bodyOf(posting), headingsOf(posting), titleOf(posting)]).toEqual([63, 3, 1])
  })
})

describe('the pool of posting lists', () => {
  it('keeps each list as a plain array would, through growth, cuts and packing', () => {
    const appends = fc.array(fc.nat({ max: 7 }), { maxLength: 400 })
    const cuts = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 50 })), { maxLength: 6 })
    fc.assert(
      fc.property(appends, cuts, (targets, ranges) => {
        const pool = new PostingPool()
        const model = Array.from({ length: 8 }, () => ({
          list: pool.addList(),
          slots: [] as number[],
        }))
        for (const [slot, target] of targets.entries()) {
          const one = model[target]
          if (!one) continue
          pool.append(one.list, packPosting(slot, { body: 1, headings: 0, title: 0 }))
          one.slots.push(slot)
        }
        for (const [first, size] of ranges)
          for (const one of model) {
            pool.cut(one.list, ...pool.range(one.list, first, first + size))
            one.slots = one.slots.filter((slot) => slot < first || slot >= first + size)
          }
        for (const { list, slots } of model) {
          const start = pool.start(list)
          expect(Array.from(pool.data.subarray(start, start + pool.length(list)), slotOf)).toEqual(
            slots,
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  it('packs abandoned room instead of growing for ever', () => {
    const pool = new PostingPool()
    const list = pool.addList()
    for (let slot = 0; slot < 100_000; slot++)
      pool.append(list, packPosting(slot, { body: 1, headings: 0, title: 0 }))
    expect(pool.bytes).toBeLessThan(100_000 * 4 * 5)
    expect(slotOf(pool.data[pool.start(list) + 99_999] ?? 0)).toBe(99_999)
  })
})
