export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

type ShortUnit = 'second' | 'minute' | 'hour' | 'day'

/** Making one is slow, and a list shows hundreds of times. */
const units = new Map<string, Intl.NumberFormat>()

/** An amount in the shortest way of a language: `4m`, `4分钟`. */
export function inUnits(amount: number, unit: ShortUnit, locale = 'en'): string {
  const key = `${locale} ${unit}`
  const format =
    units.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' })
  units.set(key, format)
  return format.format(Math.floor(amount))
}

/** Short age for lists: `now`, `4m`, `3h`, `2d`, then the date. Times from the future count as now. */
export function shortAge(iso: string, now: number, locale?: string): string {
  const age = now - Date.parse(iso)
  if (age < MINUTE) {
    return new Intl.RelativeTimeFormat(locale ?? 'en', { numeric: 'auto' }).format(0, 'second')
  }
  if (age < HOUR) return inUnits(age / MINUTE, 'minute', locale)
  if (age < DAY) return inUnits(age / HOUR, 'hour', locale)
  if (age < 7 * DAY) return inUnits(age / DAY, 'day', locale)
  const sameYear = new Date(iso).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  }).format(new Date(iso))
}

export function fullTime(iso: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(iso),
  )
}
