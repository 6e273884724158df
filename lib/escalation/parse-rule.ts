import * as z from 'zod/mini'
import type { Condition } from '@/lib/protocol/escalation-condition'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import {
  type EscalationRule,
  type EscalationRulePatch,
  escalationRuleInput,
  escalationRulePatch,
} from '@/lib/protocol/escalation-rule'
import { compilePattern, PatternError } from './pattern'

/** The rule schemas, completed by what needs a regular-expression engine: every pattern must compile. */

export interface PatternIssue {
  /** From the root of the condition to the `pattern` field. */
  path: (string | number)[]
  message: string
}

/** The patterns of a condition tree that cannot be used. Empty when all can. */
export function findPatternIssues(when: Condition, path: (string | number)[] = []): PatternIssue[] {
  if ('all' in when) return inGroup(when.all, [...path, 'all'])
  if ('any' in when) return inGroup(when.any, [...path, 'any'])
  if ('not' in when) return findPatternIssues(when.not, [...path, 'not'])
  if (when.type !== 'pattern') return []
  try {
    compilePattern(when.pattern, when.flags)
    return []
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return [{ path: [...path, 'pattern'], message: error.message }]
  }
}

function inGroup(members: Condition[], path: (string | number)[]): PatternIssue[] {
  return members.flatMap((member, index) => findPatternIssues(member, [...path, index]))
}

function checkPatterns(payload: {
  value: { when?: Condition | undefined }
  issues: z.core.$ZodRawIssue[]
}): void {
  const { when } = payload.value
  if (when === undefined) return
  for (const { path, message } of findPatternIssues(when, ['when'])) {
    payload.issues.push({ code: 'custom', message, path, input: when })
  }
}

/** What a service parses a new rule with. */
export const checkedRuleInput = escalationRuleInput.check(z.check(checkPatterns))

/** Rules of another workspace, or of a file, to be added together. A fault is reported at `rules.INDEX.FIELD`. */
export const checkedRuleImport = z.object({
  rules: z.array(checkedRuleInput).check(z.minLength(1), z.maxLength(RULE_LIMITS.rules)),
})
export type RuleImport = z.infer<typeof checkedRuleImport>

/** What a service parses a change with. Follow with `applyRulePatch`. */
export const checkedRulePatch = escalationRulePatch.check(z.check(checkPatterns))

/**
 * The rule after a change, parsed as a whole, since a change of the stage alone can leave a condition that is never known.
 * The result is zod's: `success` with the rule, or the error with its issues.
 */
export function applyRulePatch(
  current: EscalationRule,
  patch: Omit<EscalationRulePatch, 'version'>,
) {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return z.safeParse(checkedRuleInput, { ...current, ...Object.fromEntries(given) })
}
