import { expect, test } from 'vitest'
import { costOf } from '@/lib/model/pricing'
import { findProfile, PROFILES } from '@/lib/model/profiles'

const MILLION = 1_000_000
const usage = (part: object) => ({
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  estimated: false,
  ...part,
})

test('a million tokens of each kind cost the listed price, in micro-dollars', () => {
  const haiku = PROFILES['claude-haiku-4-5']
  expect(costOf(haiku, usage({ inputTokens: MILLION }))).toBe(1_000_000)
  expect(costOf(haiku, usage({ outputTokens: MILLION }))).toBe(5_000_000)
  expect(costOf(haiku, usage({ cacheWriteTokens: MILLION }))).toBe(1_250_000)
  expect(costOf(haiku, usage({ cacheReadTokens: MILLION }))).toBe(100_000)
  expect(costOf(PROFILES['claude-haiku-5-5'], usage({ outputTokens: MILLION }))).toBe(500_000)
})

test('the cost of a turn is an integer, and nothing costs nothing', () => {
  const turn = usage({ inputTokens: 1_203, outputTokens: 87, cacheReadTokens: 4_111 })
  expect(costOf(PROFILES['claude-haiku-4-5'], turn)).toBe(2_049)
  expect(costOf(PROFILES['claude-haiku-4-5'], usage({}))).toBe(0)
})

test('profiles are found by their name alone', () => {
  expect(findProfile('claude-haiku-5-5')?.contextTokens).toBe(1_000_000)
  expect(findProfile('toString')).toBeUndefined()
})
