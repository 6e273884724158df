export type SnoozePreset = 'later' | 'tomorrow' | 'nextWeek'

const MORNING = 9
const LATER_HOURS = 3
/** Later than this, "later today" is tomorrow. */
const LAST_HOUR = 21

/** When a conversation may come back, in the reader's time zone: in three hours at a full one, tomorrow and on Monday at nine. */
export function snoozePresets(now: Date): { name: SnoozePreset; until: Date }[] {
  const later = new Date(now)
  later.setHours(now.getHours() + LATER_HOURS + (now.getMinutes() > 0 ? 1 : 0), 0, 0, 0)
  const isToday = later.getDate() === now.getDate() && later.getHours() <= LAST_HOUR
  const untilMonday = (8 - now.getDay()) % 7 || 7
  return [
    ...(isToday ? [{ name: 'later' as const, until: later }] : []),
    { name: 'tomorrow', until: morningIn(now, 1) },
    { name: 'nextWeek', until: morningIn(now, untilMonday) },
  ]
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING)
}
