import type { EscalationRuleInput } from '@/lib/protocol/escalation-rule'

/** What each rule says to the visitor when it hands over. */
export const SAYS = {
  chargeback: 'A colleague from billing takes this over.',
  person: 'A person will be with you shortly.',
  order: 'Somebody looks into your order.',
  failure: 'The assistant is out of order; a person helps you.',
} as const

const handOver = (text: string): EscalationRuleInput['then'] => [
  { type: 'handoff' },
  { type: 'send_message', text: { en: text, zh: `（${text}）` } },
]

/** One rule for each condition that is built; all are bound to the widget `wk_rules`. */
export const RULES: readonly EscalationRuleInput[] = [
  {
    name: 'Secret rule: chargeback',
    stage: 'message',
    when: {
      all: [
        { type: 'keyword', anyOf: ['chargeback'], match: 'word' },
        { not: { type: 'keyword', anyOf: ['no chargeback'], match: 'contains' } },
      ],
    },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [
      ...handOver(SAYS.chargeback),
      { type: 'set_priority', priority: 'urgent' },
      { type: 'add_tags', tags: ['billing'] },
    ],
  },
  {
    name: 'Secret rule: person',
    stage: 'message',
    when: { type: 'asks_for_person' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: handOver(SAYS.person),
  },
  {
    name: 'Secret rule: order number',
    stage: 'message',
    when: { type: 'pattern', pattern: '\\border #[0-9]{6}\\b', flags: 'i' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: handOver(SAYS.order),
  },
  {
    name: 'Secret rule: nothing found',
    stage: 'retrieval',
    when: { type: 'low_score', below: 0.1 },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [{ type: 'add_tags', tags: ['gap'] }],
    stopOnMatch: false,
  },
  {
    name: 'Secret rule: failure',
    stage: 'reply',
    when: { type: 'model_failure' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: handOver(SAYS.failure),
  },
  {
    name: 'Secret rule: two without answer',
    stage: 'reply',
    when: { type: 'unanswered_turns', atLeast: 2 },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [{ type: 'handoff' }, { type: 'set_priority', priority: 'high' }],
  },
]
