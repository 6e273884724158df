import { formatMs } from '@/lib/client/format-number'

/** A duration from milliseconds to days, in two units at most: `420 ms`, `1 m 20 s`, `3 h 5 m`, `2 d 4 h`. */
export function longTime(ms: number): string {
  if (ms < 60_000) return formatMs(ms)
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 60) return pair(minutes, 'm', Math.floor((ms % 60_000) / 1000), 's')
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return pair(hours, 'h', minutes % 60, 'm')
  return pair(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

/** Kept on one line by spaces that do not break. */
const pair = (a: number, unit: string, b: number, small: string) =>
  (b === 0 ? `${a} ${unit}` : `${a} ${unit} ${b} ${small}`).replaceAll(' ', '\u00a0')
