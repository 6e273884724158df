import type { IdentifiedRule } from '@/lib/escalation/evaluate'
import type { Signals } from '@/lib/escalation/signals'

/** A rule that fires whenever the visitor asks for a person, unless told otherwise. */
export function makeRule(id: string, overrides: Partial<IdentifiedRule> = {}): IdentifiedRule {
  return {
    id,
    name: `Rule ${id}`,
    enabled: true,
    stage: 'message',
    widgetIds: [],
    when: { type: 'asks_for_person' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name
    then: [{ type: 'handoff', to: { kind: 'anyone' }, mode: 'now' }],
    stopOnMatch: true,
    oncePerConversation: true,
    ...overrides,
  }
}

export function makeSignals(overrides: Partial<Signals> = {}): Signals {
  return { text: '', locale: 'en', asksForPerson: false, unansweredTurns: 0, ...overrides }
}
