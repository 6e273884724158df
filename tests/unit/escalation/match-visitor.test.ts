import { describe, expect, it } from 'vitest'
import { evaluateRules } from '@/lib/escalation/evaluate'
import { attributeMatches, languageMatches, pageMatches } from '@/lib/escalation/match-visitor'
import { countTurns } from '@/lib/escalation/signals'
import type { Condition } from '@/lib/protocol/escalation-condition'
import { makeRule, makeSignals } from './make-rule'

describe('an attribute', () => {
  it.each([
    ['Free ', 'equals', 'free', true],
    ['free', 'equals', 'pro', false],
    [3, 'equals', '3', true],
    ['3.0', 'equals', 3, true],
    [true, 'equals', 'true', true],
    [true, 'equals', 1, false],
    ['Enterprise plan', 'contains', 'PRISE', true],
    ['Enterprise', 'starts_with', 'enter', true],
    ['Enterprise', 'starts_with', 'prise', false],
    [12, 'greater_than', 9, true],
    ['12', 'greater_than', '9', true],
    ['many', 'greater_than', 9, false],
    ['', 'less_than', 9, false],
    [false, 'less_than', 9, false],
    [8, 'less_than', 9, true],
    ['x', 'exists', undefined, true],
    ['  ', 'exists', undefined, false],
    [0, 'exists', undefined, true],
  ] as const)('%j %s %j is %s', (actual, operator, value, expected) => {
    expect(attributeMatches(actual, { operator, value })).toBe(expected)
  })
})

describe('a page', () => {
  const url = 'https://Shop.test/Checkout/?step=2#pay'
  it.each([
    ['contains', 'checkout', true],
    ['contains', 'step=2', true],
    ['contains', 'cart', false],
    ['starts_with', '/check', true],
    ['starts_with', 'https://shop.test/', true],
    ['starts_with', '/out', false],
    ['equals', '/checkout', true],
    ['equals', 'https://shop.test/checkout/', true],
    ['equals', '/checkout/more', false],
  ] as const)('%s %s is %s', (operator, value, expected) => {
    expect(pageMatches(url, { operator, value })).toBe(expected)
  })

  it('equals the root', () => {
    expect(pageMatches('https://shop.test/', { operator: 'equals', value: '/' })).toBe(true)
    expect(pageMatches('https://shop.test/a', { operator: 'equals', value: '/' })).toBe(false)
  })
})

it.each([
  ['de-AT', 'de', true],
  ['de', 'de-AT', false],
  ['zh_CN', 'zh-cn', true],
  ['den', 'de', false],
])('the language %s is %s: %s', (locale, wanted, expected) => {
  expect(languageMatches(locale, wanted)).toBe(expected)
})

it('counts turns, messages in a row as one', () => {
  const by = (...authors: string[]) => countTurns(authors.map((author) => ({ author })))
  expect(by()).toBe(0)
  expect(by('visitor', 'visitor')).toBe(1)
  expect(by('visitor', 'system', 'visitor', 'assistant', 'visitor')).toBe(2)
})

const verdict = (when: Condition, signals: Parameters<typeof makeSignals>[0]) => {
  const { fired, trace } = evaluateRules({
    rules: [makeRule('a', { when })],
    stage: 'message',
    signals: makeSignals(signals),
    firedRuleIds: new Set(),
    widgetId: null,
  })
  return { matched: fired.length > 0, trace }
}

it('what is unknown does not match, and its not does', () => {
  const conditions: Condition[] = [
    { type: 'visitor_attribute', name: 'plan', operator: 'exists' },
    { type: 'visitor_attribute', name: 'constructor', operator: 'exists' },
    { type: 'page', operator: 'contains', value: 'a' },
    { type: 'turn_count', atLeast: 1 },
  ]
  for (const condition of conditions) {
    expect(verdict(condition, {}).matched).toBe(false)
    expect(verdict({ not: condition }, {}).matched).toBe(true)
  }
})

it('tells the attribute it looked at and keeps the others out of the trace', () => {
  const { matched, trace } = verdict(
    { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'free' },
    { attributes: { plan: 'Free', email: 'ada@shop.test' } },
  )
  expect(matched).toBe(true)
  expect(trace.rules[0]).toMatchObject({ when: { because: { name: 'plan', actual: 'Free' } } })
  expect(JSON.stringify(trace)).not.toContain('ada@')
})
