import { Prisma } from '@/lib/db/generated/client'
import type { ConversationChange, NewMessage } from '@/lib/db/queries/change-conversation'
import { pickLocalized } from '@/lib/escalation/merge-actions'
import type { ReplyEnding, RuleDecision, Turn } from '@/lib/reply/ports'
import { type HandoffCause, handOff } from '../conversation/hand-off'

type Effects = Required<Pick<ConversationChange, 'set' | 'messages' | 'escalations'>>

/** What fired rules change: priority, tags, messages, who is in charge; each rule fires once where it says so. */
export function decisionChange(turn: Turn, decision: RuleDecision, messageId?: string): Effects {
  const { outcome, fired } = decision
  const effects = noEffects()
  effects.set.push(
    Prisma.sql`"firedRuleIds" = "firedRuleIds" || ${fired.map(({ id }) => id)}::text[]`,
  )
  if (outcome.priority) {
    effects.set.push(Prisma.sql`"priority" = greatest("priority", ${outcome.priority}::"Priority")`)
  }
  if (outcome.tags.length > 0) {
    effects.set.push(
      Prisma.sql`"tags" = "tags" || ARRAY(SELECT tag FROM unnest(${outcome.tags}::text[]) tag WHERE NOT tag = ANY("tags"))`,
    )
  }
  effects.messages.push(...fired.map(firedEvent), ...ruleMessages(turn, decision))
  if (outcome.handoff) {
    const { ruleId, ruleName } = outcome.handoff
    add(effects, { by: 'rule', ruleId, name: ruleName, ...(messageId && { messageId }) })
  }
  return effects
}

/** What follows from a reply's end: the decision of rules, and the hand-over the model asked for. Null for nothing. */
export function mergeChanges(turn: Turn, ending: ReplyEnding, messageId: string): Effects | null {
  const { decision, escalation } = ending
  if (!decision && !escalation) return null
  const effects = decision ? decisionChange(turn, decision, messageId) : noEffects()
  if (escalation && !decision?.outcome.handoff) {
    add(effects, { by: 'assistant', ...escalation, messageId })
  }
  return effects
}

const noEffects = (): Effects => ({ set: [], messages: [], escalations: [] })

function add(effects: Effects, cause: HandoffCause): void {
  const { set, messages, escalations } = handOff(cause)
  effects.set.push(...set)
  effects.messages.push(...messages)
  effects.escalations.push(...escalations)
}

const firedEvent = ({ id, name }: { id: string; name: string }): NewMessage => ({
  author: 'system',
  kind: 'event',
  text: '',
  event: { type: 'rule_fired', ruleId: id, name },
})

function ruleMessages(turn: Turn, { outcome, locale }: RuleDecision): NewMessage[] {
  return outcome.messages.flatMap(({ text }) => {
    const words = pickLocalized(text, locale)
    return words === null
      ? []
      : [
          {
            author: 'assistant' as const,
            authorName: turn.assistant.name,
            text: words,
            status: 'complete' as const,
          },
        ]
  })
}
