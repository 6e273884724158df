import type { Message } from '../../../lib/protocol/message'
import type { Texts } from '../i18n/en'

/** A pause after which the time is shown again, in milliseconds. */
const PAUSE = 30 * 60_000

/** The line above a message that begins a day or comes after a pause. */
export function separatorBefore(
  message: Message,
  previous: Message | undefined,
  locale: string,
  now = new Date(),
): string | undefined {
  const at = new Date(message.createdAt)
  const before = previous && new Date(previous.createdAt)
  if (
    before &&
    at.getTime() - before.getTime() < PAUSE &&
    at.toDateString() === before.toDateString()
  ) {
    return undefined
  }
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000)
  const time = format(at, locale, { hour: 'numeric', minute: '2-digit' })
  if (days >= -1 && days <= 0) return `${dayName(days, locale)} ${time}`
  return format(at, locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
}

export function shortTime(iso: string, locale: string, now = new Date()): string {
  const at = new Date(iso)
  return startOfDay(at) === startOfDay(now)
    ? format(at, locale, { hour: 'numeric', minute: '2-digit' })
    : format(at, locale, { day: 'numeric', month: 'short' })
}

/** When people are back, where they are away: the next opening, or that there is none. */
export function awayLine(
  openings: readonly (readonly [number, number])[] | undefined,
  t: Pick<Texts, 'peopleFrom' | 'peopleAway'>,
  locale: string,
  now = Date.now(),
): string | undefined {
  const next = openings?.find(([, to]) => to > now)
  if (!openings || (next && next[0] <= now)) return undefined
  if (!next) return t.peopleAway
  const at = new Date(next[0])
  const today = startOfDay(at) === startOfDay(new Date(now))
  const day = today ? undefined : 'long'
  const time = format(at, locale, { weekday: day, hour: 'numeric', minute: '2-digit' })
  return t.peopleFrom(time)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function dayName(days: number, locale: string): string {
  const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}

function format(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(date)
}
