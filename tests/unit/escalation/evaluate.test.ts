import { describe, expect, it } from 'vitest'
import { type EvaluateInput, evaluateRules, type IdentifiedRule } from '@/lib/escalation/evaluate'
import { makeRule, makeSignals } from './make-rule'

function evaluate(rules: IdentifiedRule[], overrides: Partial<EvaluateInput<IdentifiedRule>> = {}) {
  return evaluateRules({
    rules,
    stage: 'message',
    signals: makeSignals({ asksForPerson: true }),
    firedRuleIds: new Set(),
    widgetId: 'wdg_1',
    ...overrides,
  })
}

const firedIds = (result: ReturnType<typeof evaluate>) => result.fired.map(({ rule }) => rule.id)
const outcomes = (result: ReturnType<typeof evaluate>) =>
  result.trace.rules.map(({ id, outcome }) => `${id} ${outcome}`)

describe('rules in order', () => {
  it('stop at the first that fires and says so', () => {
    const result = evaluate([makeRule('a'), makeRule('b')])
    expect(firedIds(result)).toEqual(['a'])
    expect(outcomes(result)).toEqual(['a fired', 'b after_stop'])
  })

  it('go on after one that does not stop', () => {
    const result = evaluate([makeRule('a', { stopOnMatch: false }), makeRule('b'), makeRule('c')])
    expect(firedIds(result)).toEqual(['a', 'b'])
    expect(outcomes(result)).toEqual(['a fired', 'b fired', 'c after_stop'])
  })

  it('go on after one that would stop but does not match', () => {
    const result = evaluate([makeRule('a', { when: { type: 'model_failure' } }), makeRule('b')])
    expect(outcomes(result)).toEqual(['a not_matched', 'b fired'])
  })

  it('hand out the actions of what fired', () => {
    const rule = makeRule('a')
    expect(evaluate([rule]).fired).toEqual([{ rule, actions: rule.then }])
  })

  it('may be none', () => {
    expect(evaluate([])).toMatchObject({ fired: [], trace: { rules: [] } })
  })
})

describe('a rule is passed over', () => {
  it('when it is disabled', () => {
    expect(outcomes(evaluate([makeRule('a', { enabled: false })]))).toEqual(['a disabled'])
  })

  it('at another stage', () => {
    const rules = [makeRule('a', { stage: 'reply' }), makeRule('b')]
    expect(outcomes(evaluate(rules))).toEqual(['a other_stage', 'b fired'])
    expect(outcomes(evaluate(rules, { stage: 'reply' }))).toEqual(['a fired', 'b other_stage'])
  })

  it('on another widget', () => {
    const rules = [makeRule('a', { widgetIds: ['wdg_2', 'wdg_3'] })]
    expect(outcomes(evaluate(rules))).toEqual(['a other_widget'])
    expect(outcomes(evaluate(rules, { widgetId: 'wdg_3' }))).toEqual(['a fired'])
    expect(outcomes(evaluate(rules, { widgetId: null }))).toEqual(['a other_widget'])
  })

  it('when it fired in this conversation before, unless it may again', () => {
    const firedRuleIds = new Set(['a', 'b'])
    const rules = [makeRule('a'), makeRule('b', { oncePerConversation: false })]
    const result = evaluate(rules, { firedRuleIds })
    expect(outcomes(result)).toEqual(['a already_fired', 'b fired'])
  })

  it('without stopping those after it', () => {
    const rules = [
      makeRule('a', { enabled: false }),
      makeRule('b', { stage: 'reply' }),
      makeRule('c', { widgetIds: ['wdg_2'] }),
      makeRule('d'),
      makeRule('e'),
    ]
    expect(firedIds(evaluate(rules, { firedRuleIds: new Set(['d']) }))).toEqual(['e'])
  })
})

describe('the trace', () => {
  it('tells the reason of every condition, also where the first decides', () => {
    const rule = makeRule('a', {
      stage: 'reply',
      when: {
        any: [
          { type: 'asks_for_person' },
          { type: 'keyword', anyOf: ['refund', 'chargeback'], match: 'word' },
          { type: 'pattern', pattern: 'order \\d+' },
          { type: 'unanswered_turns', atLeast: 2 },
          { type: 'low_score', below: 0.4 },
          { not: { type: 'model_failure' } },
        ],
      },
    })
    const signals = makeSignals({
      text: 'A human! CHARGEBACK for order 4711',
      asksForPerson: true,
      asksForPersonPhrase: 'a human',
      unansweredTurns: 3,
      bestRelevance: 0.25,
      modelFailure: { code: 'overloaded' },
    })
    const { trace } = evaluate([rule], { stage: 'reply', signals })
    const { text: _text, ...shown } = signals
    expect(trace).toEqual({
      stage: 'reply',
      widgetId: 'wdg_1',
      signals: shown,
      rules: [
        {
          id: 'a',
          name: 'Rule a',
          outcome: 'fired',
          when: {
            kind: 'any',
            matched: true,
            members: [
              {
                kind: 'condition',
                type: 'asks_for_person',
                matched: true,
                because: { kind: 'asks_for_person', phrase: 'a human' },
              },
              {
                kind: 'condition',
                type: 'keyword',
                matched: true,
                because: {
                  kind: 'keyword',
                  match: { keyword: 'chargeback', start: 9, end: 19 },
                },
              },
              {
                kind: 'condition',
                type: 'pattern',
                matched: true,
                because: { kind: 'pattern', match: { start: 24, end: 34 } },
              },
              {
                kind: 'condition',
                type: 'unanswered_turns',
                matched: true,
                because: { kind: 'unanswered_turns', count: 3, atLeast: 2 },
              },
              {
                kind: 'condition',
                type: 'low_score',
                matched: true,
                because: { kind: 'low_score', relevance: 0.25, below: 0.4 },
              },
              {
                kind: 'not',
                matched: false,
                member: {
                  kind: 'condition',
                  type: 'model_failure',
                  matched: true,
                  because: { kind: 'model_failure', code: 'overloaded' },
                },
              },
            ],
          },
        },
      ],
    })
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace)
  })

  it('shows a stored pattern that cannot be used, which matches nothing', () => {
    const rule = makeRule('a', { when: { type: 'pattern', pattern: '(' } })
    expect(evaluate([rule]).trace.rules).toMatchObject([
      {
        outcome: 'not_matched',
        when: { because: { kind: 'pattern_error', code: 'pattern_invalid' } },
      },
    ])
  })
})

describe('a condition on what is not known', () => {
  it.each([
    ['low_score', { type: 'low_score', below: 1 }],
    ['model_failure', { type: 'model_failure' }],
  ] as const)('does not match: %s', (_name, when) => {
    expect(firedIds(evaluate([makeRule('a', { when })]))).toEqual([])
    const nulls = makeSignals({ modelFailure: null })
    expect(firedIds(evaluate([makeRule('a', { when })], { signals: nulls }))).toEqual([])
  })

  it('does, where the score is exactly the limit or nothing was found', () => {
    const at = (bestRelevance: number) =>
      firedIds(
        evaluate([makeRule('a', { when: { type: 'low_score', below: 0.3 } })], {
          signals: makeSignals({ bestRelevance }),
        }),
      )
    expect([at(0), at(0.29), at(0.3), at(1)]).toEqual([['a'], ['a'], [], []])
  })
})
