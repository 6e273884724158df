import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEscalation } from '@/lib/model/escalate-tool'

const DEFAULT_REASON = parseEscalation('').reason

test('whole input is taken as it is', () => {
  expect(parseEscalation('{"reason":" A ","summary":"B","urgency":"high"}')).toEqual({
    reason: 'A',
    summary: 'B',
    urgency: 'high',
  })
})

test.each([
  ['', { reason: DEFAULT_REASON, summary: '', urgency: 'normal' }],
  ['null', { reason: DEFAULT_REASON }],
  ['[1]', { reason: DEFAULT_REASON }],
  ['{"reason":"","urgency":"extreme"}', { reason: DEFAULT_REASON, urgency: 'normal' }],
  ['{"reason":5,"summary":{}}', { reason: DEFAULT_REASON, summary: '' }],
  ['{"reason":"He said \\"no\\"","summary":"cut of', { reason: 'He said "no"', summary: 'cut of' }],
  ['{"urgency":"high","reason":"x\\', { reason: 'x', urgency: 'high' }],
])('%s is read as far as it goes', (json, expected) => {
  expect(parseEscalation(json)).toMatchObject(expected)
})

test('no input fails, and the reason is never empty', () => {
  fc.assert(
    fc.property(fc.string(), (json) => {
      expect(parseEscalation(json).reason).not.toBe('')
    }),
  )
})
