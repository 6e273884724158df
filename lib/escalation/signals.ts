/** What code knows of a turn when rules are evaluated. Plain data, so that it can be stored with the trace. */
export interface Signals {
  /** The visitor's message that this turn answers. */
  text: string
  /** BCP 47 tag of the conversation. */
  locale: string
  /** From `asksForPerson`, or true where the visitor pressed "Talk to a person". */
  asksForPerson: boolean
  /** The words that showed it, for the trace. */
  asksForPersonPhrase?: string
  /** Relevance of the best passage, 0 to 1; 0 when a search found nothing; absent when none was made (yet). */
  bestRelevance?: number
  /** From `countUnansweredTurns`. */
  unansweredTurns: number
  /** The visitor's turns in this conversation, this one included; see `countTurns`. Absent: unknown. */
  turnCount?: number
  /** Address of the page the visitor is on; null or absent: unknown. */
  pageUrl?: string | null
  /** What is known of the visitor: traits, and `name` and `email`. Never part of a trace. */
  attributes?: Readonly<Record<string, string | number | boolean>>
  /** Why the model gave no answer, by its error code; absent or null when it did, or was not asked yet. */
  modelFailure?: { code: string } | null
}

/** A message as the count needs it. `answered` is the caller's verdict on an assistant's reply, see below. */
export type TurnMessage =
  | { author: 'visitor' }
  | { author: 'assistant'; answered: boolean }
  | { author: 'agent' | 'system' }

/**
 * How many turns in a row, from the latest back, the assistant left unanswered.
 *
 * A turn is a reply of the assistant with all visitor messages it answers. It is unanswered when that reply failed, or
 * said that it did not know (`answered: false`). Leave out replies that were withdrawn or interrupted: nobody can say
 * whether they would have answered. An answered reply, or a word by an agent, ends the count; visitor messages without a
 * reply yet and system messages do not count. `messages` are in the order of `seq`.
 */
export function countUnansweredTurns(messages: readonly TurnMessage[]): number {
  let count = 0
  for (const message of messages.toReversed()) {
    if (message.author === 'agent') return count
    if (message.author !== 'assistant') continue
    if (message.answered) return count
    count += 1
  }
  return count
}

/** The visitor's turns among `messages`, which are in the order of `seq`: messages in a row are one. */
export function countTurns(messages: readonly { author: string }[]): number {
  const spoken = messages.filter(({ author }) => author !== 'system')
  return spoken.filter(
    ({ author }, index) => author === 'visitor' && spoken[index - 1]?.author !== 'visitor',
  ).length
}
