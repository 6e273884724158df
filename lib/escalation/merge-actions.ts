import { type Action, PRIORITIES, type Priority } from '@/lib/protocol/escalation-rule'

export interface EscalationOutcome {
  handoff: { ruleId: string; ruleName: string; to: { kind: 'anyone' } } | null
  priority: Priority | null
  /** Each once, in the order in which they were first named. */
  tags: string[]
  messages: { ruleId: string; text: Record<string, string> }[]
}

interface FiredActions {
  rule: { id: string; name: string }
  actions: readonly Action[]
}

/**
 * What to do after all fired rules, in their order. The first hand-off wins: one conversation goes to one place. The
 * highest priority wins, so that a general rule further down cannot make an urgent case wait. Messages are all sent.
 */
export function mergeActions(fired: readonly FiredActions[]): EscalationOutcome {
  const outcome: EscalationOutcome = { handoff: null, priority: null, tags: [], messages: [] }
  for (const { rule, actions } of fired) {
    for (const action of actions) {
      switch (action.type) {
        case 'handoff':
          outcome.handoff ??= { ruleId: rule.id, ruleName: rule.name, to: action.to }
          break
        case 'set_priority':
          outcome.priority = higher(outcome.priority, action.priority)
          break
        case 'add_tags':
          outcome.tags = [...new Set([...outcome.tags, ...action.tags])]
          break
        case 'send_message':
          outcome.messages.push({ ruleId: rule.id, text: action.text })
          break
      }
    }
  }
  return outcome
}

function higher(current: Priority | null, next: Priority): Priority {
  if (current === null) return next
  return PRIORITIES.indexOf(next) > PRIORITIES.indexOf(current) ? next : current
}

/**
 * The text for a visitor's locale: the tag itself, then its language, then another region of that language, then
 * English, then the first. Tags are compared without case. Null only for an empty record, which no valid rule has.
 */
export function pickLocalized(
  text: Readonly<Record<string, string>>,
  locale: string,
): string | null {
  const wanted = plainTag(locale)
  const language = languageOf(wanted)
  const entries = Object.entries(text).map(([tag, value]) => ({ tag: plainTag(tag), value }))
  const found =
    entries.find(({ tag }) => tag === wanted) ??
    entries.find(({ tag }) => tag === language) ??
    entries.find(({ tag }) => languageOf(tag) === language) ??
    entries.find(({ tag }) => tag === 'en') ??
    entries[0]
  return found?.value ?? null
}

function plainTag(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-')
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}
