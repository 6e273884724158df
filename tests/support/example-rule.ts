/** The rule that the contract shows. */
export const EXAMPLE_RULE = {
  name: 'Chargeback',
  enabled: true,
  stage: 'message',
  widgetIds: [],
  when: {
    all: [
      { type: 'keyword', anyOf: ['chargeback'], match: 'word' },
      { not: { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'free' } },
    ],
  },
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
  then: [
    { type: 'handoff', to: { kind: 'anyone' }, mode: 'now' },
    { type: 'set_priority', priority: 'high' },
    { type: 'send_message', text: { en: 'A colleague from billing takes this over.' } },
  ],
  stopOnMatch: true,
  oncePerConversation: true,
}
