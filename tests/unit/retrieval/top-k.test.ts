import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TopK } from '@/lib/retrieval/top-k'

it('keeps the best, in order, as sorting everything would', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 20 }), (values, limit) => {
      const top = new TopK<number>(limit, (a, b) => a > b)
      for (const value of values) top.add(value)
      expect(top.best()).toEqual(values.toSorted((a, b) => b - a).slice(0, limit))
    }),
  )
})
