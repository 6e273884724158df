import * as z from 'zod/mini'
import { isObject, RULE_LIMITS, refuseType, trimmed } from './escalation-limits'
import { locale, requiredText } from './text'

/**
 * When a rule applies: conditions, in groups. Whether a `pattern` compiles is checked on the server
 * (`lib/escalation/parse-rule.ts`), so that this file stays free of a regular-expression engine.
 */
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

const GROUPS = ['all', 'any', 'not'] as const

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

/** The types used in a tree, each once, in the order of their first use. */
export function conditionTypes(tree: Condition): SimpleCondition['type'][] {
  if ('all' in tree) return [...new Set(tree.all.flatMap(conditionTypes))]
  if ('any' in tree) return [...new Set(tree.any.flatMap(conditionTypes))]
  if ('not' in tree) return conditionTypes(tree.not)
  return [tree.type]
}
