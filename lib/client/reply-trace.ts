import type { useTranslations } from 'next-intl'
import * as z from 'zod/mini'

/** What the console reads of a reply's trace. Whatever a trace of another version lacks is left out. */
const passage = z.object({
  passageId: z.string(),
  title: z.string(),
  score: z.number(),
  relevance: z.optional(z.number()),
})

const because = z.looseObject({ kind: z.string() })

export interface Verdict {
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

const ruleTraces = z.object({ rules: z.array(ruleTrace) })

/** The rules of one stage's trace; none where it has a form that is not known here. */
export function readRules(trace: unknown): RuleTraceView[] {
  const parsed = z.safeParse(ruleTraces, trace)
  return parsed.success ? parsed.data.rules : []
}

type Words = ReturnType<typeof useTranslations<'conversation.trace'>>

const OUTCOMES = [
  'fired',
  'not_matched',
  'disabled',
  'other_stage',
  'other_widget',
  'already_fired',
  'after_stop',
] as const
const MOMENTS = ['message', 'retrieval', 'reply'] as const
const INTERRUPTIONS = [
  'visitor',
  'newer_message',
  'taken_over',
  'handoff',
  'resolved',
  'shutdown',
] as const

const oneOf = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((one) => one === value)

const plain = (value: string) => value.replaceAll('_', ' ')

export function outcomeWords(outcome: string, t: Words): string {
  const known = oneOf(OUTCOMES, outcome)
  return known ? t(`outcome.${known}`) : plain(outcome)
}

export function momentWords(stage: string, t: Words): string {
  const known = oneOf(MOMENTS, stage)
  return known ? t(`moment.${known}`) : plain(stage)
}

export function interruptionWords(reason: string, t: Words): string {
  const known = oneOf(INTERRUPTIONS, reason)
  return known ? t(`interrupted.${known}`) : plain(reason)
}

interface Reason {
  matched: boolean
  text: string
}

/** The single conditions of a rule with their verdicts, groups flattened. */
export function reasonsOf(rule: RuleTraceView, t: Words): Reason[] {
  return rule.when ? flatten(rule.when, false, t) : []
}

function flatten(of: Verdict, negated: boolean, t: Words): Reason[] {
  if (of.members) return of.members.flatMap((member) => flatten(member, negated, t))
  if (of.member) return flatten(of.member, !negated, t)
  const condition = conditionWords(of, t)
  const text = negated ? t('condition.not', { condition }) : condition
  return [{ matched: of.matched !== negated, text }]
}

/** What one condition looked at, and what it saw. */
export function conditionWords({ type = 'condition', because: why }: Verdict, t: Words): string {
  const match = why && 'match' in why && isObject(why.match) ? why.match : null
  switch (type) {
    case 'asks_for_person':
      return typeof why?.phrase === 'string'
        ? t('condition.asksForPersonBy', { phrase: why.phrase })
        : t('condition.asksForPerson')
    case 'keyword':
      return match
        ? t('condition.keywordIs', { keyword: String(match.keyword) })
        : t('condition.keyword')
    case 'pattern':
      return why?.kind === 'pattern_error' ? t('condition.patternBroken') : t('condition.pattern')
    case 'unanswered_turns':
      return t('condition.unanswered', {
        count: String(why?.count),
        atLeast: String(why?.atLeast),
      })
    case 'low_score':
      return typeof why?.relevance === 'number'
        ? t('condition.relevance', {
            relevance: why.relevance.toFixed(2),
            below: String(why.below),
          })
        : t('condition.notSearched')
    case 'model_failure':
      return typeof why?.code === 'string'
        ? t('condition.modelFailedBy', { code: why.code })
        : t('condition.modelFailed')
    case 'turn_count':
      return t('condition.turns', { count: String(why?.count ?? 0), atLeast: String(why?.atLeast) })
    case 'visitor_attribute': {
      const name = String(why?.name)
      const isKnown = why?.actual !== null && why?.actual !== undefined
      return isKnown
        ? t('condition.attribute', { name, actual: String(why.actual) })
        : t('condition.attributeUnknown', { name })
    }
    case 'page':
      return typeof why?.url === 'string'
        ? t('condition.page', { url: why.url })
        : t('condition.pageUnknown')
    case 'language':
      return t('condition.language', { language: String(why?.locale) })
    default:
      return plain(type)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
