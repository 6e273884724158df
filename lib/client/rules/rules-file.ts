import type { RuleView } from '@/lib/protocol/http-views'

/** What an import takes: rules without what the server gave them. Widgets stay: without them a rule would apply to all. */
export function rulesFile(rules: readonly RuleView[]): string {
  const plain = rules.map(
    ({ id: _, position: __, version: ___, createdAt: ____, updatedAt: _____, ...rule }) => rule,
  )
  return `${JSON.stringify({ rules: plain }, null, 2)}\n`
}

/** The rules of a file, not yet checked; null where it is no such file. A bare list counts too. */
export function readRulesFile(text: string): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(text)
    const rules = Array.isArray(read) ? read : (read as { rules?: unknown } | null)?.rules
    return Array.isArray(rules) && rules.length > 0 ? rules : null
  } catch {
    return null
  }
}
