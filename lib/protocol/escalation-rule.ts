import * as z from 'zod/mini'
import { id, locale, requiredText } from './text'

/**
 * The escalation rule as stored and as sent over the HTTP API. Whether a `pattern` compiles is checked on the server
 * (`lib/escalation/parse-rule.ts`), so that this file stays free of a regular-expression engine.
 */

/** When a rule is looked at: the message arrived; passages were looked up; the reply ended or failed. */
export const RULE_STAGES = ['message', 'retrieval', 'reply'] as const
export type RuleStage = (typeof RULE_STAGES)[number]

export const CONDITION_TYPES = [
  'asks_for_person',
  'keyword',
  'pattern',
  'unanswered_turns',
  'low_score',
  'model_failure',
  'turn_count',
  'visitor_attribute',
  'page',
  'language',
] as const

/** Named by the contract, refused as invalid until they are built. */
export const PLANNED_CONDITION_TYPES = [
  'topic',
  'sentiment',
  'repetition',
  'rating',
  'business_hours',
  'agents_online',
  'wait_time',
  'idle_time',
  'budget',
] as const

export const ACTION_TYPES = ['handoff', 'set_priority', 'add_tags', 'send_message'] as const

/** Named by the contract, refused as invalid until they are built. */
export const PLANNED_ACTION_TYPES = ['collect_email', 'notify', 'stop_assistant'] as const

const GROUPS = ['all', 'any', 'not'] as const

/** Lowest first. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

/** How a visitor's attribute is compared. Texts without regard to case; `greater_than` and `less_than` compare numbers. */
export const ATTRIBUTE_OPERATORS = [
  'equals',
  'contains',
  'starts_with',
  'greater_than',
  'less_than',
  'exists',
] as const
export type AttributeOperator = (typeof ATTRIBUTE_OPERATORS)[number]
const COMPARES_NUMBERS = new Set<AttributeOperator>(['greater_than', 'less_than'])

/** How the address of the visitor's page is compared, without regard to case. */
export const PAGE_OPERATORS = ['contains', 'starts_with', 'equals'] as const

/** Whether something is a number, or a text that says one. */
export const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))

/** `depth`: a single condition has depth 1, each group around it adds 1. `conditions`: groups are not counted. */
export const RULE_LIMITS = {
  depth: 8,
  conditions: 100,
  keywords: 50,
  patternLength: 500,
  actions: 10,
  tags: 20,
  locales: 50,
  widgets: 200,
  turns: 20,
  /** Of one import, and of a workspace. */
  rules: 500,
} as const

/** Text of `1` to `max` UTF-16 units, without the white space around it. */
const trimmed = (max: number) => z.pipe(requiredText(max), z.string().check(z.trim()))

function refuseType(noun: string, planned: readonly string[]) {
  return (issue: { input?: unknown }): string => {
    const type = isObject(issue.input) ? issue.input.type : undefined
    if (typeof type !== 'string') return `The ${noun} needs a type`
    if (planned.includes(type)) return `The ${noun} type "${type}" is not available yet`
    return `Unknown ${noun} type "${type.slice(0, 50)}"`
  }
}

/** One condition without groups. Text of a `keyword` or `pattern` is the visitor's message. */
export const simpleCondition = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('asks_for_person') }),
    z.strictObject({
      type: z.literal('keyword'),
      anyOf: z.array(trimmed(200)).check(z.minLength(1), z.maxLength(RULE_LIMITS.keywords)),
      match: z._default(z.enum(['word', 'contains']), 'word'),
      caseSensitive: z.optional(z.boolean()),
    }),
    z.strictObject({
      type: z.literal('pattern'),
      pattern: requiredText(RULE_LIMITS.patternLength),
      flags: z.optional(z.literal('i')),
    }),
    z.strictObject({
      type: z.literal('unanswered_turns'),
      atLeast: z.int().check(z.gte(1), z.lte(20)),
    }),
    z.strictObject({ type: z.literal('low_score'), below: z.number().check(z.gte(0), z.lte(1)) }),
    z.strictObject({ type: z.literal('model_failure') }),
    z.strictObject({
      type: z.literal('turn_count'),
      atLeast: z.int().check(z.gte(1), z.lte(RULE_LIMITS.turns)),
    }),
    z
      .strictObject({
        type: z.literal('visitor_attribute'),
        name: trimmed(100),
        operator: z.enum(ATTRIBUTE_OPERATORS),
        /** Absent for `exists` alone. */
        value: z.optional(
          z.union([trimmed(500), z.number(), z.boolean()], {
            error: 'A value is a text, a number, true or false',
          }),
        ),
      })
      .check(
        z.refine(({ operator, value }) => operator === 'exists' || value !== undefined, {
          error: 'The comparison needs a value',
          path: ['value'],
        }),
        z.refine(
          ({ operator, value }) => !COMPARES_NUMBERS.has(operator) || isNumeric(value ?? 0),
          { error: 'The comparison needs a number', path: ['value'] },
        ),
      ),
    z.strictObject({
      type: z.literal('page'),
      operator: z.enum(PAGE_OPERATORS),
      value: trimmed(500),
    }),
    z.strictObject({
      type: z.literal('language'),
      anyOf: z.array(locale).check(z.minLength(1), z.maxLength(RULE_LIMITS.locales)),
    }),
  ],
  { error: refuseType('condition', PLANNED_CONDITION_TYPES) },
)

export type SimpleCondition = z.infer<typeof simpleCondition>
export type Condition =
  | SimpleCondition
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
export type ConditionInput =
  | z.input<typeof simpleCondition>
  | { all: ConditionInput[] }
  | { any: ConditionInput[] }
  | { not: ConditionInput }

/** The shape of a condition tree, without its limits: what documentation shows. Parse with `condition`. */
export const conditionTree: z.ZodMiniType<Condition, ConditionInput> = z.union([
  simpleCondition,
  z.strictObject({ all: z.array(z.lazy(() => conditionTree)).check(z.minLength(1)) }),
  z.strictObject({ any: z.array(z.lazy(() => conditionTree)).check(z.minLength(1)) }),
  z.strictObject({ not: z.lazy(() => conditionTree) }),
])

/** A condition tree within `RULE_LIMITS`. Every fault is reported at the path of the node it is in. */
export const condition = z.pipe(z.unknown().check(z.check(checkTree)), conditionTree)

type Path = (string | number)[]
type Issue = z.core.$ZodRawIssue
interface Walk {
  issues: Issue[]
  conditions: number
}

/** A union reports faults at its root; walking first puts them in their place, and bounds how deep parsing recurses. */
function checkTree(payload: { value: unknown; issues: Issue[] }): void {
  walk(payload.value, [], 1, { issues: payload.issues, conditions: 0 })
}

function walk(node: unknown, path: Path, depth: number, state: Walk): void {
  const refuse = (message: string, at: Path = path) => {
    state.issues.push({ code: 'custom', message, path: at, input: node })
  }
  const group = isObject(node) ? GROUPS.find((key) => Object.hasOwn(node, key)) : undefined

  if (!isObject(node)) {
    refuse('A condition is an object with a type, or a group')
  } else if (depth > RULE_LIMITS.depth) {
    refuse(`Conditions may be nested ${RULE_LIMITS.depth} deep at most`)
  } else if (group === undefined) {
    state.conditions += 1
    // Told once: what comes after the first condition too many is left unread.
    if (state.conditions <= RULE_LIMITS.conditions) checkSimple(node, path, state.issues)
    else if (state.conditions === RULE_LIMITS.conditions + 1)
      refuse(`A rule has ${RULE_LIMITS.conditions} conditions at most`, [])
  } else if (Object.keys(node).length > 1) {
    refuse('A group is an object with "all", "any" or "not" alone')
  } else if (group === 'not') {
    walk(node.not, [...path, 'not'], depth + 1, state)
  } else {
    const members = node[group]
    if (!Array.isArray(members) || members.length === 0)
      refuse('A group needs a list of at least one condition', [...path, group])
    else
      for (const [index, member] of members.entries())
        walk(member, [...path, group, index], depth + 1, state)
  }
}

function checkSimple(node: unknown, path: Path, issues: Issue[]): void {
  const result = z.safeParse(simpleCondition, node, { reportInput: true })
  for (const { message, ...issue } of result.error?.issues ?? []) {
    // Without a message of ours, the caller's locale words it.
    const worded = message === 'Invalid input' ? issue : { ...issue, message }
    const placed = { input: node, ...worded, path: [...path, ...issue.path] }
    // An issue with another path is still an issue; TypeScript loses the union in the spread.
    issues.push(placed as Issue)
  }
}

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

/** The types used in a tree, each once, in the order of their first use. */
export function conditionTypes(tree: Condition): SimpleCondition['type'][] {
  if ('all' in tree) return [...new Set(tree.all.flatMap(conditionTypes))]
  if ('any' in tree) return [...new Set(tree.any.flatMap(conditionTypes))]
  if ('not' in tree) return conditionTypes(tree.not)
  return [tree.type]
}

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
  .partial(z.strictObject({ ...fields, version: z.nullish(z.int()) }))
  .check(z.check(checkStage))

export type EscalationRule = z.infer<typeof escalationRuleInput>
export type EscalationRuleInput = z.input<typeof escalationRuleInput>
export type EscalationRulePatch = z.infer<typeof escalationRulePatch>

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
