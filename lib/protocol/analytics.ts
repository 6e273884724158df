import * as z from 'zod/mini'
import { addDays, daysBetween, today } from './days'
import { id } from './text'

/** The longest range, in days: two years. */
export const MAX_DAYS = 731
const DEFAULT_DAYS = 30

const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2026-11-22' }),
  // JavaScript takes the 31st of February for a day in March.
  z.refine((value) => !Number.isNaN(Date.parse(value)) && addDays(value, 0) === value, {
    error: 'is not a day',
  }),
)

const timeZone = z
  .string()
  .check(
    z.maxLength(100),
    z.refine(isTimeZone, { error: 'is not a time zone such as Europe/Vienna' }),
  )

/** Days from `from` to `to`, both included, as the time zone has them; the last 30 where they are not given. */
export const analyticsQuery = z.pipe(
  z
    .object({
      from: z.optional(day),
      to: z.optional(day),
      timeZone: z._default(timeZone, 'UTC'),
      widget: z.optional(id),
    })
    .check(
      z.refine(({ from, to }) => !from || !to || from <= to, {
        path: ['to'],
        error: 'must not be before the first day',
      }),
      z.refine(({ from, to }) => !from || daysBetween(from, to ?? today('UTC')) < MAX_DAYS, {
        path: ['from'],
        error: `must be less than ${MAX_DAYS} days before the last day`,
      }),
    ),
  z.transform(({ from, to, ...rest }) => {
    const last = to ?? today(rest.timeZone)
    return { ...rest, to: last, from: from ?? addDays(last, 1 - DEFAULT_DAYS) }
  }),
)
export type AnalyticsQuery = z.output<typeof analyticsQuery>

/** Milliseconds, right to 1 %; null where there is nothing to measure. */
const spread = z.object({ p50: z.nullable(z.number()), p95: z.nullable(z.number()) })
export type Spread = z.infer<typeof spread>

const conversationCounts = z.object({
  /** Conversations that began. */
  conversations: z.int(),
  /** Among them: answered by the assistant, and no person was asked for or took over. */
  answeredAlone: z.int(),
  /** Among them: a person was asked for, or took over. */
  handedOver: z.int(),
})

const replyCounts = z.object({
  /** Answers of the assistant that were begun, and those among them that failed. */
  replies: z.int(),
  failed: z.int(),
  /** Millionths of a US dollar. */
  costMicros: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** From a message's arrival to the first word of its answer. */
  firstWordMs: spread,
})

export const analyticsOverview = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  totals: z.extend(conversationCounts, replyCounts.shape),
  /** Every day of the range, also those on which nothing happened. */
  days: z.array(z.extend(conversationCounts, { ...replyCounts.shape, day: z.string() })),
  /** Why people were asked for, most frequent first. */
  handOvers: z.array(
    z.object({
      kind: z.enum(['rule', 'model', 'visitor']),
      /** The rule's name. */
      rule: z.nullable(z.string()),
      count: z.int(),
    }),
  ),
  /** The parts of the time to the first word: until the reply begins, searching, and the model itself. */
  firstWordParts: z.object({ queue: spread, retrieval: spread, model: spread }),
  firstResponse: z.object({
    /** From the beginning of a conversation to the first answer by anybody. */
    anybodyMs: spread,
    /** From the hand-over to the first message by a person. */
    personMs: spread,
    /** Conversations handed over in which a person answered. */
    answeredByPerson: z.int(),
  }),
  ratings: z.object({
    up: z.int(),
    down: z.int(),
    /** How many conversations got each score from 1 to 5. */
    scores: z.array(z.int()).check(z.length(5)),
  }),
})
export type AnalyticsOverview = z.infer<typeof analyticsOverview>

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
