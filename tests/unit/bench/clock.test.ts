import { expect, test } from 'vitest'
import { laterText, openingText, readLater, readOpening } from '@/tests/bench/latency/clock'

test('an opening tells when the request was there and when the text left', () => {
  expect(readOpening(openingText(1234.567, 1240))).toEqual({ arrivedAt: 1234.57, sentAt: 1240 })
  expect(readOpening('Hello there')).toBeNull()
  expect(readOpening('1234.5')).toBeNull()
})

test('a later piece tells when the oldest delta in it left', () => {
  expect(readLater(laterText(1300.5) + laterText(1320.5))).toBe(1300.5)
  expect(readLater('and so on')).toBeNull()
})
