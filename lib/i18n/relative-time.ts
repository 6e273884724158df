const DAY = 86_400

/** Seconds below which a unit is not reached yet, and what one of it has. */
const UNITS: readonly [below: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [60, 'second', 1],
  [3600, 'minute', 60],
  [DAY, 'hour', 3600],
  [DAY * 7, 'day', DAY],
  [(DAY * 365) / 12, 'week', DAY * 7],
  [DAY * 365, 'month', (DAY * 365) / 12],
  [Number.POSITIVE_INFINITY, 'year', DAY * 365],
]

/** How long ago, or ahead, in words. */
export function relativeTime(locale: string, date: Date, now: Date | number): string {
  const seconds = (date.getTime() - Number(now)) / 1000
  const [, unit, size] = UNITS.find(([below]) => Math.abs(seconds) < below) ?? [0, 'second', 1]
  const format = new Intl.RelativeTimeFormat(locale, {
    numeric: unit === 'second' ? 'auto' : 'always',
  })
  return format.format(Math.round(seconds / size), unit)
}
