import type {
  Action,
  Condition,
  EscalationRule,
  RuleStage,
  SimpleCondition,
} from '@/lib/protocol/escalation-rule'

const MOMENTS: Record<RuleStage, string> = {
  message: 'When a message arrives',
  retrieval: 'After passages were looked up',
  reply: 'After the assistant replied',
}

/** A rule as one plain English sentence. Language of the console's editor and of traces. */
export function describeRule(rule: EscalationRule): string {
  const actions = list(rule.then.map(describeAction), 'and')
  const limits = [
    rule.oncePerConversation ? 'once per conversation' : null,
    rule.stopOnMatch ? 'skip the rules after it' : null,
  ].filter((limit) => limit !== null)
  const scope = rule.widgetIds.length === 0 ? '' : ` on ${count(rule.widgetIds.length, 'widget')}`
  const tail = limits.length === 0 ? '' : ` (${limits.join('; ')})`
  const state = rule.enabled ? '' : ' Disabled.'
  return `${MOMENTS[rule.stage]}${scope}, if ${describeCondition(rule.when)}, ${actions}${tail}.${state}`
}

/** A clause that follows "if". Groups inside groups stand in brackets. */
export function describeCondition(condition: Condition): string {
  if ('all' in condition) return list(condition.all.map(inner), 'and')
  if ('any' in condition) return list(condition.any.map(inner), 'or')
  if ('not' in condition) return `it is not true that ${inner(condition.not)}`
  return describeSimple(condition)
}

function inner(condition: Condition): string {
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const text = describeCondition(condition)
  return members.length > 1 ? `(${text})` : text
}

function describeSimple(condition: SimpleCondition): string {
  switch (condition.type) {
    case 'asks_for_person':
      return 'the visitor asks for a person'
    case 'keyword': {
      const where = condition.match === 'word' ? 'the word' : 'the text'
      const words = list(condition.anyOf.map(quote), 'or')
      return `the message contains ${where} ${words}${condition.caseSensitive ? ' in that case' : ''}`
    }
    case 'pattern':
      return `the message matches the pattern ${quote(condition.pattern)}${condition.flags === 'i' ? ' in any case' : ''}`
    case 'unanswered_turns':
      return `the assistant left ${count(condition.atLeast, 'turn')} or more in a row unanswered`
    case 'low_score':
      return `the best passage scores below ${condition.below}`
    case 'model_failure':
      return 'the model failed'
  }
}

/** An order, as in "add the tag “vip”". */
export function describeAction(action: Action): string {
  switch (action.type) {
    case 'handoff':
      return 'hand over to anyone'
    case 'set_priority':
      return `set the priority to ${action.priority}`
    case 'add_tags':
      return `add the ${action.tags.length === 1 ? 'tag' : 'tags'} ${list(action.tags.map(quote), 'and')}`
    case 'send_message':
      return `send a message (${Object.keys(action.text).join(', ')})`
  }
}

function list(items: readonly string[], word: 'and' | 'or'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}

function quote(text: string): string {
  return `“${text}”`
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
