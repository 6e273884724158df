export type SnoozePreset = 'laterToday' | 'tomorrow' | 'nextWeek' | 'inAMonth'

const MORNING = 9

/** When a conversation may come back, in the reader's time zone; “later today” only where the day still has three hours. */
export function snoozeTimes(now: Date): { preset: SnoozePreset; until: Date }[] {
  const morning = (days: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING)
  const later = new Date(now.getTime() + 3 * 3600_000)
  later.setMinutes(later.getMinutes() < 30 ? 30 : 60, 0, 0)
  const toMonday = (8 - now.getDay()) % 7 || 7
  return [
    ...(later.getDate() === now.getDate() ? [{ preset: 'laterToday' as const, until: later }] : []),
    { preset: 'tomorrow', until: morning(1) },
    { preset: 'nextWeek', until: morning(toMonday) },
    { preset: 'inAMonth', until: morning(30) },
  ]
}

/** The value of a field for date and time. */
export function toFieldValue(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
