import { DAY, HOUR, inUnits, MINUTE } from './age'

/** A running timer: `0:42`, `12:05`, then `3h 20m`, `2d 4h` in the shortest way of a language. */
export function timer(fromIso: string, now: number, locale?: string): string {
  const age = Math.max(0, now - Date.parse(fromIso))
  if (age < HOUR) {
    const seconds = Math.floor((age % MINUTE) / 1000)
    return `${Math.floor(age / MINUTE)}:${String(seconds).padStart(2, '0')}`
  }
  const parts =
    age < DAY
      ? [inUnits(age / HOUR, 'hour', locale), inUnits((age % HOUR) / MINUTE, 'minute', locale)]
      : [inUnits(age / DAY, 'day', locale), inUnits((age % DAY) / HOUR, 'hour', locale)]
  return new Intl.ListFormat(locale ?? 'en', { type: 'unit', style: 'narrow' }).format(parts)
}

/** The coarse form of a timer, for rows: `40s`, `12m`, `3h`, `2d`. */
export function shortTimer(fromIso: string, now: number, locale?: string): string {
  const age = Math.max(0, now - Date.parse(fromIso))
  if (age < MINUTE) return inUnits(age / 1000, 'second', locale)
  if (age < HOUR) return inUnits(age / MINUTE, 'minute', locale)
  if (age < DAY) return inUnits(age / HOUR, 'hour', locale)
  return inUnits(age / DAY, 'day', locale)
}

export function clockTime(iso: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, CLOCK).format(new Date(iso))
}

/** The heading of a day in a transcript, in the reader's time zone. */
export function dayName(iso: string, now: number, locale?: string): string {
  const day = startOfDay(Date.parse(iso))
  const days = Math.round((startOfDay(now) - day) / DAY)
  if (days === 0 || days === 1) return capitalized(relativeDay(-days, locale), locale)
  const sameYear = new Date(day).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  }).format(new Date(iso))
}

const relativeDay = (days: number, locale?: string) =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')

const capitalized = (text: string, locale?: string) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

export function isSameDay(a: string, b: string): boolean {
  return startOfDay(Date.parse(a)) === startOfDay(Date.parse(b))
}

function startOfDay(time: number): number {
  const date = new Date(time)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** When something comes, for rows: the time today, `Sat 9:00 AM` within a week, then the date. */
export function soonMoment(iso: string, now: number, locale?: string): string {
  const date = new Date(iso)
  const days = Math.round((startOfDay(date.getTime()) - startOfDay(now)) / DAY)
  if (days <= 0) return clockTime(iso, locale)
  if (days >= 7) return new Intl.DateTimeFormat(locale, DATE).format(date)
  return new Intl.DateTimeFormat(locale, { weekday: 'short', ...CLOCK }).format(date)
}

const DATE = { day: 'numeric', month: 'short' } as const
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const

/** A day and a time near enough to leave out the year: `Mon, 24 Nov, 09:00`. */
export function shortMoment(iso: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    ...DATE,
    ...CLOCK,
  }).format(new Date(iso))
}
