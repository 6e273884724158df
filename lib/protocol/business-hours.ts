import * as z from 'zod/mini'

const time = z.string().check(
  z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
    error: 'must be a time such as 09:00, at most 24:00',
  }),
)

const times = z.array(z.object({ from: time, to: time })).check(
  z.maxLength(4),
  z.refine((list) => list.every(({ from, to }) => from < to), {
    error: 'must end after it begins',
  }),
  z.refine(
    (list) => {
      const sorted = [...list].sort((a, b) => (a.from < b.from ? -1 : 1))
      return sorted.every(({ from }, at) => at === 0 || (sorted[at - 1]?.to ?? '') <= from)
    },
    { error: 'must not overlap' },
  ),
)

const timeZone = z
  .string()
  .check(
    z.maxLength(100),
    z.refine(isTimeZone, { error: 'must be a time zone such as Europe/Berlin' }),
  )

/** When people answer: the times of each weekday on the clocks of a time zone. A day without times is closed. */
export const businessHours = z.object({
  timeZone,
  week: z.object({
    mon: times,
    tue: times,
    wed: times,
    thu: times,
    fri: times,
    sat: times,
    sun: times,
  }),
})
export type BusinessHours = z.infer<typeof businessHours>

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
