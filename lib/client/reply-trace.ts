import * as z from 'zod/mini'

/** What the console reads of a reply's trace. Whatever a trace of another version lacks is left out. */
const passage = z.object({
  passageId: z.string(),
  title: z.string(),
  score: z.number(),
  relevance: z.optional(z.number()),
})

const because = z.looseObject({ kind: z.string() })

interface Verdict {
  kind: string
  matched: boolean
  type?: string | undefined
  because?: z.infer<typeof because> | undefined
  members?: Verdict[] | undefined
  member?: Verdict | undefined
}

const verdict: z.ZodMiniType<Verdict> = z.object({
  kind: z.string(),
  matched: z.boolean(),
  type: z.optional(z.string()),
  because: z.optional(because),
  get members() {
    return z.optional(z.array(verdict))
  },
  get member() {
    return z.optional(verdict)
  },
})

const ruleTrace = z.object({
  id: z.string(),
  name: z.string(),
  outcome: z.string(),
  when: z.optional(verdict),
})

const replyTrace = z.object({
  locale: z.optional(z.string()),
  query: z.optional(z.string()),
  passages: z.optional(z.array(passage)),
  rules: z.optional(z.array(z.object({ stage: z.string(), rules: z.array(ruleTrace) }))),
  model: z.optional(
    z.object({
      provider: z.string(),
      model: z.string(),
      stopReason: z.optional(z.string()),
      error: z.optional(z.string()),
    }),
  ),
  interruptedBy: z.optional(z.string()),
  answered: z.optional(z.nullable(z.boolean())),
  droppedCitations: z.optional(z.number()),
})

export type ReplyTraceView = z.infer<typeof replyTrace>
export type RuleTraceView = z.infer<typeof ruleTrace>

/** Null when the trace has a form that is not known here. */
export function readTrace(trace: unknown): ReplyTraceView | null {
  const parsed = z.safeParse(replyTrace, trace)
  return parsed.success ? parsed.data : null
}

const OUTCOMES: Record<string, string> = {
  fired: 'fired',
  not_matched: 'did not match',
  disabled: 'is off',
  other_stage: 'is for another moment',
  other_widget: 'is for another widget',
  already_fired: 'has fired in this conversation already',
  after_stop: 'came after a rule that stops',
}

export const outcomeWords = (outcome: string): string => OUTCOMES[outcome] ?? outcome

const STAGES: Record<string, string> = {
  message: 'When the message arrived',
  retrieval: 'After the search',
  reply: 'After the answer',
}

export const stageWords = (stage: string): string => STAGES[stage] ?? stage

/** The single conditions of a rule with their verdicts, groups flattened. */
export function reasonsOf(rule: RuleTraceView): { matched: boolean; text: string }[] {
  return rule.when ? flatten(rule.when, false) : []
}

function flatten(of: Verdict, negated: boolean): { matched: boolean; text: string }[] {
  if (of.members) return of.members.flatMap((member) => flatten(member, negated))
  if (of.member) return flatten(of.member, !negated)
  const text = conditionWords(of)
  return [{ matched: of.matched !== negated, text: negated ? `Not: ${text}` : text }]
}

function conditionWords({ type = 'condition', because: why }: Verdict): string {
  const match = why && 'match' in why && isObject(why.match) ? why.match : null
  switch (type) {
    case 'asks_for_person':
      return typeof why?.phrase === 'string'
        ? `Asks for a person (“${why.phrase}”)`
        : 'Asks for a person'
    case 'keyword':
      return match ? `Keyword “${match.keyword}”` : 'Keyword'
    case 'pattern':
      return why?.kind === 'pattern_error' ? 'Pattern that does not compile' : 'Pattern'
    case 'unanswered_turns':
      return `Unanswered turns: ${why?.count} of ${why?.atLeast}`
    case 'low_score':
      return typeof why?.relevance === 'number'
        ? `Relevance ${why.relevance.toFixed(2)}, limit ${why.below}`
        : 'Nothing was searched'
    case 'model_failure':
      return typeof why?.code === 'string' ? `The model failed (${why.code})` : 'The model failed'
    default:
      return type.replaceAll('_', ' ')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const INTERRUPTIONS: Record<string, string> = {
  visitor: 'Stopped by the visitor',
  newer_message: 'A newer message arrived',
  taken_over: 'A person took over',
  handoff: 'Handed to a person',
  resolved: 'The conversation was resolved',
  shutdown: 'The server was stopped',
}

export const interruptionWords = (reason: string): string =>
  INTERRUPTIONS[reason] ?? reason.replaceAll('_', ' ')
