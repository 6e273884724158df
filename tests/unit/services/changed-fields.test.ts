import { expect, test } from 'vitest'
import { changedFields } from '@/lib/services/audit/changed-fields'

test('only what differs is kept', () => {
  expect(
    changedFields({ name: 'A', on: true, tags: ['x'] }, { name: 'B', on: true, tags: ['x'] }),
  ).toEqual({
    before: { name: 'A' },
    after: { name: 'B' },
  })
})

test('what was made has no before, what is deleted no after', () => {
  expect(changedFields(null, { name: 'A' })).toEqual({ before: null, after: { name: 'A' } })
  expect(changedFields({ name: 'A' }, null)).toEqual({ before: { name: 'A' }, after: null })
})

test('secrets are not shown and long texts are cut', () => {
  const { before, after } = changedFields(
    { secret: 'one', text: '' },
    { secret: 'two', text: 'x'.repeat(9000) },
  )
  expect(before?.secret).toBe('•••')
  expect(after?.secret).toBe('•••')
  expect(after?.text).toHaveLength(2001)
  // Half a character could not be kept.
  const emoji = changedFields(null, { text: `x${'😀'.repeat(2000)}` }).after?.text
  expect(emoji).toBe(`x${'😀'.repeat(999)}…`)
})
