import type { Condition, SimpleCondition } from '@/lib/protocol/escalation-condition'
import { type KeywordSearch, searchKeywords } from './keyword'
import { attributeMatches, languageMatches, pageMatches } from './match-visitor'
import { compilePattern, PatternError } from './pattern'
import type { Signals } from './signals'
import type { Because, ConditionTrace } from './trace'

/** The signals of a turn, with the work on its text done once for all rules. */
export interface ConditionContext {
  signals: Signals
  keywords: KeywordSearch
}

export function createConditionContext(signals: Signals): ConditionContext {
  return { signals, keywords: searchKeywords(signals.text) }
}

/**
 * Whether a condition holds, and why. A condition holds only on a signal that is there: what is unknown does not match,
 * and its `not` does. Never throws.
 */
export function evaluateCondition(condition: Condition, context: ConditionContext): ConditionTrace {
  if ('all' in condition) {
    const members = condition.all.map((member) => evaluateCondition(member, context))
    return { kind: 'all', matched: members.every(({ matched }) => matched), members }
  }
  if ('any' in condition) {
    const members = condition.any.map((member) => evaluateCondition(member, context))
    return { kind: 'any', matched: members.some(({ matched }) => matched), members }
  }
  if ('not' in condition) {
    const member = evaluateCondition(condition.not, context)
    return { kind: 'not', matched: !member.matched, member }
  }
  return { kind: 'condition', type: condition.type, ...evaluateSimple(condition, context) }
}

function evaluateSimple(
  condition: SimpleCondition,
  { signals, keywords }: ConditionContext,
): { matched: boolean; because: Because } {
  switch (condition.type) {
    case 'asks_for_person': {
      const phrase = signals.asksForPersonPhrase ?? null
      return { matched: signals.asksForPerson, because: { kind: condition.type, phrase } }
    }
    case 'keyword': {
      const match = keywords.find(condition.anyOf, condition)
      return { matched: match !== null, because: { kind: condition.type, match } }
    }
    case 'pattern':
      return evaluatePattern(condition, signals.text)
    case 'unanswered_turns': {
      const { atLeast } = condition
      const count = signals.unansweredTurns
      return { matched: count >= atLeast, because: { kind: condition.type, count, atLeast } }
    }
    case 'low_score': {
      const { below } = condition
      const relevance = signals.bestRelevance ?? null
      const matched = relevance !== null && relevance < below
      return { matched, because: { kind: condition.type, relevance, below } }
    }
    case 'model_failure': {
      const code = signals.modelFailure?.code ?? null
      return { matched: code !== null, because: { kind: condition.type, code } }
    }
    case 'turn_count': {
      const { atLeast } = condition
      const count = signals.turnCount ?? null
      const matched = count !== null && count >= atLeast
      return { matched, because: { kind: condition.type, count, atLeast } }
    }
    case 'visitor_attribute': {
      const { name } = condition
      const { attributes = {} } = signals
      const actual = Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null
      const matched = actual !== null && attributeMatches(actual, condition)
      return { matched, because: { kind: condition.type, name, actual } }
    }
    case 'page': {
      const url = signals.pageUrl ?? null
      const matched = url !== null && pageMatches(url, condition)
      return { matched, because: { kind: condition.type, url } }
    }
    case 'language': {
      const { locale } = signals
      const matched = condition.anyOf.some((wanted) => languageMatches(locale, wanted))
      return { matched, because: { kind: condition.type, locale } }
    }
  }
}

function evaluatePattern(
  condition: Extract<SimpleCondition, { type: 'pattern' }>,
  text: string,
): { matched: boolean; because: Because } {
  try {
    const match = compilePattern(condition.pattern, condition.flags).find(text)
    return { matched: match !== null, because: { kind: 'pattern', match } }
  } catch (error) {
    const code = error instanceof PatternError ? error.code : 'pattern_failed'
    return { matched: false, because: { kind: 'pattern_error', code } }
  }
}
