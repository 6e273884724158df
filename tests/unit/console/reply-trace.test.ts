import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { readTrace, reasonsOf } from '@/lib/client/reply-trace'
import { allMessages } from '@/lib/i18n/messages'

const t = createTranslator({
  locale: 'en',
  messages: allMessages('en'),
  namespace: 'conversation.trace',
})

it('reads the reasons of a rule, groups flattened and negations said', () => {
  const trace = readTrace({
    query: 'refund',
    passages: [{ passageId: 'psg_1', title: 'Refunds', score: 8.2, relevance: 0.7 }],
    rules: [
      {
        stage: 'message',
        rules: [
          {
            id: 'rul_1',
            name: 'Chargeback',
            outcome: 'fired',
            when: {
              kind: 'all',
              matched: true,
              members: [
                {
                  kind: 'condition',
                  matched: true,
                  type: 'keyword',
                  because: { kind: 'keyword', match: { keyword: 'chargeback', start: 0, end: 10 } },
                },
                {
                  kind: 'not',
                  matched: true,
                  member: {
                    kind: 'condition',
                    matched: false,
                    type: 'model_failure',
                    because: { kind: 'model_failure', code: null },
                  },
                },
              ],
            },
          },
          { id: 'rul_2', name: 'Low score', outcome: 'other_stage' },
        ],
      },
    ],
    model: { provider: 'offline', model: 'offline' },
    answered: true,
  })
  const rule = trace?.rules?.[0]?.rules[0]
  expect(rule && reasonsOf(rule, t)).toEqual([
    { matched: true, text: 'Keyword “chargeback”' },
    { matched: true, text: 'Not: The model failed' },
  ])
})

it('leaves a trace of another form to be shown as it is', () => {
  expect(readTrace({ rules: 'none' })).toBeNull()
})
