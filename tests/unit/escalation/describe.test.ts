import { describe, expect, it } from 'vitest'
import { describeRule } from '@/lib/escalation/describe'
import { makeRule } from './make-rule'

describe('a rule in words', () => {
  it('is one sentence', () => {
    expect(describeRule(makeRule('a'))).toBe(
      'When a message arrives, if the visitor asks for a person, hand over to anyone (once per conversation; skip the rules after it).',
    )
  })

  it('brackets groups in groups and lists actions', () => {
    const rule = makeRule('a', {
      enabled: false,
      stage: 'reply',
      widgetIds: ['wdg_1', 'wdg_2'],
      when: {
        all: [
          { any: [{ type: 'asks_for_person' }, { type: 'model_failure' }] },
          { not: { type: 'keyword', anyOf: ['refund', 'return'], match: 'word' } },
          { type: 'low_score', below: 0.3 },
          { type: 'unanswered_turns', atLeast: 1 },
          { type: 'pattern', pattern: 'x+', flags: 'i' },
        ],
      },
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name
      then: [
        { type: 'set_priority', priority: 'high' },
        { type: 'add_tags', tags: ['vip'] },
        { type: 'send_message', text: { en: 'Hello', de: 'Hallo' } },
      ],
      stopOnMatch: false,
      oncePerConversation: false,
    })
    expect(describeRule(rule)).toBe(
      'After the assistant replied on 2 widgets, if (the visitor asks for a person or the model failed), ' +
        'it is not true that the message contains the word “refund” or “return”, ' +
        'the best passage scores below 0.3, ' +
        'the assistant left 1 turn or more in a row unanswered and ' +
        'the message matches the pattern “x+” in any case, ' +
        'set the priority to high, add the tag “vip” and send a message (en, de). Disabled.',
    )
  })
})
