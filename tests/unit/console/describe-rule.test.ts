import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { type DescribeContext, describeRule } from '@/lib/client/rules/describe-rule'
import type { ConsoleLocale } from '@/lib/i18n/locales'
import { allMessages } from '@/lib/i18n/messages'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import { makeRule } from '../escalation/make-rule'

function inWords(locale: ConsoleLocale, overrides: Partial<EscalationRule> = {}): string {
  const context: DescribeContext = {
    t: createTranslator({ locale, messages: allMessages(locale), namespace: 'rules' }),
    locale,
    widgets: new Map([['wdg_1', 'Shop']]),
  }
  return describeRule(makeRule('a', overrides), context)
}

const nested: Partial<EscalationRule> = {
  stage: 'reply',
  widgetIds: ['wdg_1', 'wdg_2'],
  when: {
    all: [
      { any: [{ type: 'asks_for_person' }, { type: 'model_failure' }] },
      { not: { type: 'keyword', anyOf: ['refund', 'return'], match: 'word' } },
      { type: 'low_score', below: 0.3 },
      { type: 'unanswered_turns', atLeast: 1 },
      { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'free' },
      { type: 'language', anyOf: ['de', 'fr'] },
    ],
  },
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name
  then: [
    { type: 'set_priority', priority: 'high' },
    { type: 'add_tags', tags: ['vip'] },
    { type: 'send_message', text: { en: 'Hello', zh: '你好' } },
  ],
  stopOnMatch: false,
  oncePerConversation: false,
}

describe('a rule in words', () => {
  it('is one sentence, with what else holds after it', () => {
    expect(inWords('en')).toBe(
      'When a message arrives, if the visitor asks for a person: hand over to a person. Once per conversation. Rules below it are then skipped.',
    )
    expect(inWords('zh')).toBe(
      '收到消息时，如果访客要求人工服务：转交人工。 每个对话仅一次。 之后的规则将被跳过。',
    )
  })

  it('brackets groups in groups and names widgets, languages and actions', () => {
    expect(inWords('en', nested)).toBe(
      'After the assistant’s answer on “Shop” or one other widget, if (the visitor asks for a person or the model failed), ' +
        'it is not true that the message has the word “refund” or “return”, ' +
        'the best passage found is less than 30% relevant, ' +
        'the assistant left a question unanswered, ' +
        'the visitor’s “plan” is “free” and ' +
        'the visitor’s language is German or French: ' +
        'set the priority to high, add the tag “vip” and say “Hello”.',
    )
    expect(inWords('zh', nested)).toContain('（访客要求人工服务或者模型出错）')
    expect(inWords('zh', nested)).toContain('发送“你好”')
  })

  it('says where something is missing', () => {
    const empty = { when: { all: [] } } as unknown as Partial<EscalationRule>
    expect(inWords('en', empty)).toContain('if …:')
  })
})
