import { expect, test } from 'vitest'
import { snoozeTimes, toFieldValue } from '@/lib/client/snooze-times'

const at = (now: Date) =>
  Object.fromEntries(snoozeTimes(now).map(({ preset, until }) => [preset, toFieldValue(until)]))

test('offers mornings of the days to come, and later today', () => {
  // A Wednesday.
  expect(at(new Date(2026, 10, 25, 10, 12))).toEqual({
    laterToday: '2026-11-25T13:30',
    tomorrow: '2026-11-26T09:00',
    nextWeek: '2026-11-30T09:00',
    inAMonth: '2026-12-25T09:00',
  })
})

test('offers no later today at night, and on a Monday the next one', () => {
  expect(at(new Date(2026, 10, 30, 22, 0))).toEqual({
    tomorrow: '2026-12-01T09:00',
    nextWeek: '2026-12-07T09:00',
    inAMonth: '2026-12-30T09:00',
  })
})
