import * as z from 'zod/mini'
import { RULE_STAGES } from './escalation-rule'
import { citation } from './message'
import { replyStage } from './visitor-socket'

/** The events of `POST assistants/:id/try`, by name: the contract of its stream. */

const source = z.object({ title: z.string(), url: z.optional(z.string()) })

const trialPassage = z.object({
  passageId: z.string(),
  documentId: z.string(),
  title: z.string(),
  url: z.nullable(z.string()),
  headings: z.array(z.string()),
  text: z.string(),
  score: z.number(),
  relevance: z.number(),
  /** Words of the query that it matches, the rarest first, and where they stand in `text`, in UTF-16 units. */
  terms: z.array(z.string()),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
})

/** `costMicros`: millionths of a US dollar. `timings`: milliseconds from the message's arrival. */
const trialTrace = z.object({
  locale: z.string(),
  query: z.string(),
  passages: z.array(trialPassage),
  /** One entry for each stage that was reached, with every rule and the verdict on each condition. */
  rules: z.array(z.looseObject({ stage: z.enum(RULE_STAGES) })),
  signals: z.looseObject({}),
  /** Null where rules handed over before the model was asked. */
  request: z.nullable(
    z.object({
      system: z.string(),
      context: z.string(),
      history: z.array(z.object({ role: z.enum(['visitor', 'assistant']), text: z.string() })),
      question: z.string(),
      maxTokens: z.int(),
      /** In the words of the Messages API, as it is sent, but for who asks. The offline stand-in sends it to nobody. */
      body: z.looseObject({ model: z.string() }),
    }),
  ),
  model: z.nullable(
    z.object({
      provider: z.string(),
      model: z.string(),
      stopReason: z.optional(z.string()),
      error: z.optional(z.string()),
    }),
  ),
  usage: z.nullable(
    z.object({
      inputTokens: z.number(),
      cacheReadTokens: z.number(),
      cacheWriteTokens: z.number(),
      outputTokens: z.number(),
      estimated: z.boolean(),
    }),
  ),
  costMicros: z.nullable(z.number()),
  timings: z.record(z.string(), z.number()),
  answered: z.nullable(z.boolean()),
})

/** `skipped`: rules handed over before the model was asked. */
const trialEnd = z.object({
  status: z.enum(['complete', 'interrupted', 'failed', 'withdrawn', 'skipped']),
  text: z.string(),
  answered: z.nullable(z.boolean()),
  handoff: z.nullable(
    z.object({
      by: z.enum(['rule', 'model']),
      reason: z.string(),
      summary: z.optional(z.string()),
    }),
  ),
  fired: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What rules say to the visitor, in the visitor's language. */
  messages: z.array(z.string()),
  priority: z.nullable(z.string()),
  tags: z.array(z.string()),
})

export const trialEvents = {
  /** What is known as the model is being asked: what only its answer can tell is empty or null. */
  basis: trialTrace,
  stage: z.object({ stage: replyStage, sources: z.optional(z.array(source)) }),
  delta: z.object({ offset: z.int(), text: z.string() }),
  citation,
  trace: trialTrace,
  end: trialEnd,
  error: z.object({ code: z.string(), message: z.string() }),
}

export type TrialEvent = keyof typeof trialEvents
export type Trial = { [K in TrialEvent]: z.infer<(typeof trialEvents)[K]> }
