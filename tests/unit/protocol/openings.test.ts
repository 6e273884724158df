import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as z from 'zod/mini'
import { type BusinessHours, businessHours } from '@/lib/protocol/business-hours'
import { openingsFrom, WEEKDAYS } from '@/lib/protocol/openings'

const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }]
const hours = (timeZone: string, week: Partial<BusinessHours['week']>): BusinessHours => ({
  timeZone,
  week: { ...closed, ...week },
})
const shown = (given: BusinessHours, now: string, count?: number) =>
  openingsFrom(given, Date.parse(now), count).map((opening) =>
    opening.map((instant) => new Date(instant).toISOString().slice(0, 16)).join(' – '),
  )

describe('in a week without change of the clocks', () => {
  const berlin = hours('Europe/Berlin', { mon: NINE_TO_FIVE, wed: NINE_TO_FIVE })
  it('gives the running opening first', () => {
    expect(shown(berlin, '2026-11-23T10:00:00Z', 2)).toEqual([
      '2026-11-23T08:00 – 2026-11-23T16:00',
      '2026-11-25T08:00 – 2026-11-25T16:00',
    ])
  })
  it('gives the next one from the moment it closes', () => {
    expect(shown(berlin, '2026-11-23T16:00:00Z', 1)).toEqual([
      '2026-11-25T08:00 – 2026-11-25T16:00',
    ])
    expect(shown(berlin, '2026-11-25T20:00:00Z', 1)).toEqual([
      '2026-11-30T08:00 – 2026-11-30T16:00',
    ])
  })
  it('finds nothing in a week that is closed', () => {
    expect(shown(hours('UTC', {}), '2026-11-23T10:00:00Z')).toEqual([])
  })
  it('counts days as the zone does, far from UTC', () => {
    expect(
      shown(hours('Pacific/Auckland', { mon: NINE_TO_FIVE }), '2026-11-22T19:00:00Z', 1),
    ).toEqual(['2026-11-22T20:00 – 2026-11-23T04:00'])
  })
  it('joins times that meet, also at midnight', () => {
    const late = [{ from: '20:00', to: '24:00' }]
    const early = [
      { from: '04:00', to: '06:00' },
      { from: '00:00', to: '04:00' },
    ]
    expect(shown(hours('UTC', { mon: late, tue: early }), '2026-11-23T12:00:00Z', 1)).toEqual([
      '2026-11-23T20:00 – 2026-11-24T06:00',
    ])
  })
})

describe('where the clocks change', () => {
  const days = Object.fromEntries(WEEKDAYS.map((day) => [day, NINE_TO_FIVE]))
  it('keeps to the time on the clock', () => {
    expect(shown(hours('Europe/Berlin', days), '2026-03-28T00:00:00Z', 2)).toEqual([
      '2026-03-28T08:00 – 2026-03-28T16:00',
      '2026-03-29T07:00 – 2026-03-29T15:00',
    ])
    expect(shown(hours('America/New_York', days), '2026-10-31T12:00:00Z', 2)).toEqual([
      '2026-10-31T13:00 – 2026-10-31T21:00',
      '2026-11-01T14:00 – 2026-11-01T22:00',
    ])
  })
  it('goes on after a time that is skipped, and takes the first of one shown twice', () => {
    const night = [{ from: '02:30', to: '04:00' }]
    expect(shown(hours('Europe/Berlin', { sun: night }), '2026-03-29T00:00:00Z', 1)).toEqual([
      '2026-03-29T01:30 – 2026-03-29T02:00',
    ])
    expect(shown(hours('Europe/Berlin', { sun: night }), '2026-10-25T00:00:00Z', 1)).toEqual([
      '2026-10-25T00:30 – 2026-10-25T03:00',
    ])
  })
})

test('openings are in order, apart, and not over', () => {
  const time = fc.integer({ min: 0, max: 47 }).map((half) => [half, half + 1] as const)
  const clock = (half: number) =>
    `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
  const day = time.map(([from, to]) => [{ from: clock(from), to: clock(to) }])
  const week = fc.record(Object.fromEntries(WEEKDAYS.map((name) => [name, day])))
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns')
  const now = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) })
  fc.assert(
    fc.property(zone, week, now, (timeZone, given, at) => {
      const openings = openingsFrom({ timeZone, week: { ...closed, ...given } }, at)
      let last = at
      for (const [from, to] of openings) {
        expect(to).toBeGreaterThan(last)
        expect(to).toBeGreaterThan(from)
        if (last !== at) expect(from).toBeGreaterThan(last)
        last = to
      }
      expect(openings).toHaveLength(3)
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['an unknown zone', { timeZone: 'Mars/Olympus', week: closed }],
  ['a time that ends before it begins', hours('UTC', { mon: [{ from: '10:00', to: '09:00' }] })],
  ['no such time', hours('UTC', { mon: [{ from: '09:00', to: '25:00' }] })],
  ['times that overlap', hours('UTC', { mon: [...NINE_TO_FIVE, { from: '16:00', to: '18:00' }] })],
])('refuses %s', (_, value) => {
  expect(z.safeParse(businessHours, value).success).toBe(false)
})
