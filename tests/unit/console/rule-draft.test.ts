import { createTranslator } from 'use-intl/core'
import { describe, expect, it, test } from 'vitest'
import { previewImport, refusedRules, widenForeign } from '@/lib/client/rules/import-preview'
import { findFaults, placeOf, placeRefusals } from '@/lib/client/rules/rule-faults'
import {
  draftOf,
  draftOfRule,
  formOf,
  newAction,
  newCondition,
  type RuleDraft,
  ruleOf,
} from '@/lib/client/rules/rule-form'
import { draftFrom, emptyDraft, TEMPLATES } from '@/lib/client/rules/templates'
import { emptyTrial, trialBody } from '@/lib/client/rules/trial-input'
import { checkedRuleInput } from '@/lib/escalation/parse-rule'
import { allMessages } from '@/lib/i18n/messages'
import { CONDITION_TYPES } from '@/lib/protocol/escalation-condition'
import { ACTION_TYPES } from '@/lib/protocol/escalation-rule'
import { simulateBody } from '@/lib/protocol/http'
import { makeRule } from '../escalation/make-rule'

const t = createTranslator({ locale: 'en', messages: allMessages('en'), namespace: 'rules' })
const context = { t, locale: 'en', widgets: new Map([['wdg_1', 'Shop']]) }

describe('a draft', () => {
  const rule = makeRule('a', {
    when: { all: [{ type: 'asks_for_person' }, { not: { type: 'model_failure' } }] },
    stage: 'reply',
  })
  const { id: _, ...written } = rule

  it('is the rule that it was made from, also by way of the form', () => {
    expect(ruleOf(draftOf(formOf(draftOfRule(written)))).rule).toEqual(written)
    expect(findFaults(draftOfRule(written)).size).toBe(0)
  })

  it.each(CONDITION_TYPES)(
    'of %s alone is refused by the server only for what is told here',
    (type) => {
      const draft: RuleDraft = {
        ...emptyDraft(),
        name: 'x',
        when: {
          key: 'root',
          group: 'all',
          members: [{ key: 'a', condition: newCondition(type) }],
          implicit: true,
        },
      }
      const accepted = checkedRuleInput.safeParse(ruleOf(draft).rule).success
      expect(accepted).toBe(findFaults(draft).size === 0)
    },
  )

  it.each(ACTION_TYPES)('with the new action %s likewise', (type) => {
    const draft = {
      ...draftOfRule(written),
      actions: [{ key: 'a', action: newAction(type, 'en') }],
    }
    const accepted = checkedRuleInput.safeParse(ruleOf(draft).rule).success
    expect(accepted).toBe(findFaults(draft).size === 0)
  })

  it('that is empty lacks a name and a condition', () => {
    expect([...findFaults(emptyDraft())]).toEqual([
      ['name', 'name'],
      [placeOf('root', 'members'), 'noConditions'],
    ])
  })

  it('nested too deep is told where it is', () => {
    const draft = emptyDraft()
    let inner: RuleDraft['when'] = {
      key: 'g9',
      group: 'all',
      members: [{ key: 'leaf', condition: newCondition('asks_for_person') }],
    }
    for (let depth = 8; depth > 0; depth--)
      inner = { key: `g${depth}`, group: 'all', members: [inner] }
    const faults = findFaults({ ...draft, name: 'x', when: inner })
    expect(faults.get(placeOf('g9', 'depth'))).toBe('depth')
    expect(faults.has(placeOf('g8', 'depth'))).toBe(false)
  })

  it('puts what the server refuses where it is edited', () => {
    const draft = draftOfRule({
      ...written,
      when: { all: [{ type: 'pattern', pattern: '(' }] },
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name
      then: [{ type: 'send_message', text: { en: 'x' } }],
    })
    const { places } = ruleOf(draft)
    const refusals = placeRefusals(
      {
        'when.all.0.pattern': ['no'],
        when: ['too early'],
        'then.0.text.en': ['too long'],
        name: ['taken'],
        version: ['what'],
      },
      draft,
      places,
    )
    expect(Object.fromEntries(refusals)).toEqual({
      [placeOf('0.0', 'pattern')]: 'no',
      [placeOf('0', 'type')]: 'too early',
      [placeOf('then.0', 'text.en')]: 'too long',
      name: 'taken',
      rule: 'what',
    })
  })
})

test.each(TEMPLATES)('the template %s is a rule, but for what its writer must say', (template) => {
  const draft = draftFrom(template, t, 'en')
  expect(findFaults(draft).size).toBe(template === 'words' ? 1 : 0)
})

describe('a trial', () => {
  it('sends what was typed and nothing that was not', () => {
    expect(trialBody({ ...emptyTrial, text: 'hi' })).toEqual({
      text: 'hi',
      turnCount: 1,
      unansweredTurns: 0,
      modelFailure: false,
    })
    const body = trialBody({
      ...emptyTrial,
      text: 'hi',
      locale: 'de',
      page: ' https://a.example/x ',
      turnCount: '-3',
      unanswered: '2.4',
      attributes: [
        { name: ' plan ', value: 'pro' },
        { name: '', value: 'lost' },
      ],
    })
    expect(simulateBody.parse(body)).toMatchObject({
      locale: 'de',
      page: 'https://a.example/x',
      turnCount: 1,
      unansweredTurns: 2,
      attributes: { plan: 'pro' },
    })
  })
})

describe('an import', () => {
  const rules = [
    {
      name: 'Good',
      stage: 'message',
      when: { type: 'asks_for_person' },
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name
      then: [{ type: 'handoff' }],
    },
    {
      name: 'Elsewhere',
      stage: 'message',
      widgetIds: ['wdg_9'],
      when: { type: 'model_failure' },
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name
      then: [{ type: 'handoff' }],
    },
    { when: { any: 3 } },
    null,
  ]

  it('is read as far as it can be', () => {
    const read = previewImport(rules, context)
    expect(read[0]).toMatchObject({ name: 'Good', isForeign: false })
    expect(read[0]?.sentence).toContain('hand over to a person')
    expect(read[1]).toMatchObject({ name: 'Elsewhere', isForeign: true })
    expect(read[2]).toEqual({ name: null, sentence: null, isForeign: false })
    expect(read[3]).toEqual({ name: null, sentence: null, isForeign: false })
  })

  it('takes rules of other workspaces for all widgets, turned off', () => {
    const widened = widenForeign(rules, context.widgets)
    expect(widened[0]).toEqual(rules[0])
    expect(widened[1]).toMatchObject({ widgetIds: [], enabled: false })
    expect(widened[3]).toBeNull()
  })

  it('is refused rule by rule', () => {
    expect(
      refusedRules({
        'rules.2.when.any': ['bad'],
        'rules.0.name': ['short'],
        'rules.2.then': ['none'],
        rules: ['?'],
      }),
    ).toEqual([
      { index: 0, faults: [{ field: 'name', reason: 'short' }] },
      {
        index: 2,
        faults: [
          { field: 'when.any', reason: 'bad' },
          { field: 'then', reason: 'none' },
        ],
      },
    ])
  })
})
