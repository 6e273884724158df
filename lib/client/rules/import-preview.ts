import { escalationRuleInput } from '@/lib/protocol/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { type DescribeContext, describeRule } from './describe-rule'

export interface ImportedRule {
  /** As it stands in the file; null where it has none. */
  name: string | null
  /** Null where it cannot be read: the server says why. */
  sentence: string | null
  /** It names widgets that the workspace does not have. */
  isForeign: boolean
}

/** What a file's rules would do, before any of it was checked. */
export function previewImport(rules: readonly unknown[], context: DescribeContext): ImportedRule[] {
  return rules.map((read) => {
    const rule = (typeof read === 'object' && read !== null ? read : {}) as Partial<RuleView>
    return {
      name: typeof rule.name === 'string' && rule.name.trim() ? rule.name : null,
      sentence: sentenceOf(read, context),
      isForeign: widgetIds(rule).some((id) => !context.widgets.has(id)),
    }
  })
}

/** Rules for widgets that are not here, for all of them and turned off: on, they would act where nobody wanted them. */
export function widenForeign(
  rules: readonly unknown[],
  widgets: DescribeContext['widgets'],
): unknown[] {
  return rules.map((read) => {
    const rule = read as Partial<RuleView>
    const isForeign = widgetIds(rule).some((id) => !widgets.has(id))
    return isForeign ? { ...rule, widgetIds: [], enabled: false } : rule
  })
}

const widgetIds = (rule: Partial<RuleView> | null): string[] =>
  Array.isArray(rule?.widgetIds) ? rule.widgetIds.filter((id) => typeof id === 'string') : []

function sentenceOf(read: unknown, context: DescribeContext): string | null {
  const parsed = escalationRuleInput.safeParse(read)
  return parsed.success ? describeRule(parsed.data, context) : null
}

export interface RefusedRule {
  index: number
  /** Path in the rule, such as `when.all.0.anyOf`, and why. */
  faults: { field: string; reason: string }[]
}

/** The refusals of an import (`rules.INDEX.FIELD`) by rule, in the order of the file. */
export function refusedRules(fields: Readonly<Record<string, readonly string[]>>): RefusedRule[] {
  const byIndex = new Map<number, RefusedRule>()
  for (const [path, [reason]] of Object.entries(fields)) {
    const [head, second, ...rest] = path.split('.')
    const index = Number(second)
    if (head !== 'rules' || !Number.isInteger(index) || reason === undefined) continue
    const known = byIndex.get(index) ?? { index, faults: [] }
    known.faults.push({ field: rest.join('.'), reason })
    byIndex.set(index, known)
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index)
}
