import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast, foregroundOn, readableOn } from '@/widget/frame/colors'

const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`)

it('knows the contrast of black and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

it('finds a foreground that can be read on any accent', () => {
  fc.assert(
    fc.property(color, (accent) => {
      expect(contrast(foregroundOn(accent), accent)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

it.each(['#ffffff', '#17171c'])('makes any accent readable on %s', (background) => {
  fc.assert(
    fc.property(color, (accent) => {
      expect(contrast(readableOn(accent, background, 5.5), background)).toBeGreaterThanOrEqual(5.5)
    }),
  )
})

it('leaves a readable accent as it is', () => {
  expect(readableOn('#1d4ed8', '#ffffff')).toBe('#1d4ed8')
})
