import * as z from 'zod/mini'
import {
  type Condition,
  condition,
  conditionTypes,
  type SimpleCondition,
} from './escalation-condition'
import { RULE_LIMITS, refuseType, trimmed } from './escalation-limits'
import { counter } from './numbers'
import { id, locale } from './text'

// The escalation rule as stored and as sent over the HTTP API.

/** When a rule is looked at: the message arrived; passages were looked up; the reply ended or failed. */
export const RULE_STAGES = ['message', 'retrieval', 'reply'] as const
export type RuleStage = (typeof RULE_STAGES)[number]

export const ACTION_TYPES = ['handoff', 'set_priority', 'add_tags', 'send_message'] as const

/** Named by the contract, refused as invalid until they are built. */
export const PLANNED_ACTION_TYPES = ['collect_email', 'notify', 'stop_assistant'] as const

/** Lowest first. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

/** BCP 47 tag → text of 1 to 2,000 UTF-16 units; at least one. */
const localizedText = z
  .record(locale, trimmed(2000), {
    error: (issue) =>
      issue.code === 'invalid_key' ? 'A language is a tag such as "en"' : undefined,
  })
  .check(
    z.refine((text) => Object.keys(text).length > 0, 'A message needs its text in one language'),
    z.refine(
      (text) => Object.keys(text).length <= RULE_LIMITS.locales,
      `A message has ${RULE_LIMITS.locales} languages at most`,
    ),
  )

export const action = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('handoff'),
      to: z._default(
        z.strictObject({
          kind: z.literal('anyone', { error: 'A hand-off can only go to "anyone" for now' }),
        }),
        { kind: 'anyone' },
      ),
      mode: z._default(
        z.literal('now', { error: 'A hand-off can only happen "now"; offering is not available' }),
        'now',
      ),
    }),
    z.strictObject({ type: z.literal('set_priority'), priority: z.enum(PRIORITIES) }),
    z.strictObject({
      type: z.literal('add_tags'),
      tags: z.array(trimmed(50)).check(z.minLength(1), z.maxLength(RULE_LIMITS.tags)),
    }),
    z.strictObject({ type: z.literal('send_message'), text: localizedText }),
  ],
  { error: refuseType('action', PLANNED_ACTION_TYPES) },
)
export type Action = z.infer<typeof action>

const fields = {
  name: trimmed(200),
  enabled: z.boolean(),
  stage: z.enum(RULE_STAGES),
  /** Empty: every widget. */
  widgetIds: z.array(id).check(z.maxLength(RULE_LIMITS.widgets)),
  when: condition,
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
  then: z.array(action).check(z.minLength(1), z.maxLength(RULE_LIMITS.actions)),
  stopOnMatch: z.boolean(),
  oncePerConversation: z.boolean(),
}

/** Where each signal can be known. The count of unanswered turns stands at every stage; at `reply` it includes this turn. */
export const CONDITION_STAGES: Readonly<Record<SimpleCondition['type'], readonly RuleStage[]>> = {
  asks_for_person: RULE_STAGES,
  keyword: RULE_STAGES,
  pattern: RULE_STAGES,
  unanswered_turns: RULE_STAGES,
  low_score: ['retrieval', 'reply'],
  model_failure: ['reply'],
  turn_count: RULE_STAGES,
  visitor_attribute: RULE_STAGES,
  page: RULE_STAGES,
  language: RULE_STAGES,
}

type Issue = z.core.$ZodRawIssue

/** A rule must not wait for a signal that its stage can never know: reported at `when`. */
function checkStage(payload: {
  value: { stage?: RuleStage | undefined; when?: Condition | undefined }
  issues: Issue[]
}): void {
  const { stage, when } = payload.value
  if (stage === undefined || when === undefined) return
  for (const type of conditionTypes(when)) {
    const stages = CONDITION_STAGES[type]
    if (stages.includes(stage)) continue
    const message = `"${type}" is not known at stage "${stage}", only at ${stages.map((name) => `"${name}"`).join(' and ')}`
    payload.issues.push({ code: 'custom', message, path: ['when'], input: when })
  }
}

/** A new rule; absent fields take their defaults. */
export const escalationRuleInput = z
  .strictObject({
    ...fields,
    enabled: z._default(fields.enabled, true),
    widgetIds: z._default(fields.widgetIds, []),
    stopOnMatch: z._default(fields.stopOnMatch, true),
    oncePerConversation: z._default(fields.oncePerConversation, true),
  })
  .check(z.check(checkStage))

/** A change of a rule, made on `version` where it is given: absent fields stay. Parse the merged rule again, as stage and condition may come apart. */
export const escalationRulePatch = z
  .partial(z.strictObject({ ...fields, version: z.nullish(counter) }))
  .check(z.check(checkStage))

export type EscalationRule = z.infer<typeof escalationRuleInput>
export type EscalationRuleInput = z.input<typeof escalationRuleInput>
export type EscalationRulePatch = z.infer<typeof escalationRulePatch>
