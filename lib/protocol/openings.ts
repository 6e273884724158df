import type { BusinessHours } from './business-hours'

/** From Monday on, as ISO 8601 counts. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Milliseconds since 1970, from and (exclusive) to. */
export type Opening = [from: number, to: number]

const DAY = 86_400_000
/** Far enough to find the next opening of any week, and to join times that meet at midnight. */
const DAYS_AHEAD = 8

/**
 * The times of opening that are not over at `now`, in order, `count` at most. Times that meet are one. A time that the
 * clocks skip counts from where they go on, one that they show twice is the first of the two.
 */
export function openingsFrom(hours: BusinessHours, now: number, count = 3): Opening[] {
  const { timeZone, week } = hours
  const clock = wallClock(timeZone)
  const today = startOfDay(clock(now))
  const found: Opening[] = []
  for (let day = -1; day <= DAYS_AHEAD; day += 1) {
    const midnight = today + day * DAY
    const weekday = WEEKDAYS[(new Date(midnight).getUTCDay() + 6) % 7] ?? 'mon'
    const times = [...week[weekday]].sort((a, b) => (a.from < b.from ? -1 : 1))
    for (const { from, to } of times) {
      const opens = instantOf(clock, midnight + minutes(from))
      const closes = instantOf(clock, midnight + minutes(to))
      const last = found.at(-1)
      if (last && opens <= last[1]) last[1] = Math.max(last[1], closes)
      else if (closes > opens) found.push([opens, closes])
    }
  }
  return found.filter(([, to]) => to > now).slice(0, count)
}

const startOfDay = (wall: number) => wall - (((wall % DAY) + DAY) % DAY)

function minutes(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':')
  return (Number(hour) * 60 + Number(minute)) * 60_000
}

type Clock = (instant: number) => number

/** What a zone's clocks show at an instant, as if it were UTC. */
function wallClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }
}

/** When the clocks show a time: by the offset of the day before, unless that has changed by then. */
function instantOf(clock: Clock, wall: number): number {
  const by = (reference: number) => wall - (clock(reference) - reference)
  const before = by(wall - DAY)
  const after = by(wall + DAY)
  return clock(before) !== wall && clock(after) === wall ? after : before
}
