// biome-ignore-all lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { applyRulePatch, checkedRuleInput, checkedRulePatch } from '@/lib/escalation/parse-rule'
import { CONDITION_TYPES, PLANNED_CONDITION_TYPES } from '@/lib/protocol/escalation-condition'
import { ACTION_TYPES, PLANNED_ACTION_TYPES } from '@/lib/protocol/escalation-rule'

const asks = { type: 'asks_for_person' }
const minimal = { name: 'A person', stage: 'message', when: asks, then: [{ type: 'handoff' }] }

/** "path: message" of every fault; empty when the input is valid. */
function faults(schema: z.core.$ZodType, input: unknown): string[] {
  const issues = z.core.safeParse(schema, input).error?.issues ?? []
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
const faultsOf = (changes: object) => faults(checkedRuleInput, { ...minimal, ...changes })
const pathsOf = (changes: object) => faultsOf(changes).map((fault) => fault.split(':')[0])

function nested(levels: number): unknown {
  let condition: unknown = asks
  for (let level = 1; level < levels; level += 1) condition = { not: condition }
  return condition
}

describe('a rule', () => {
  it('takes its defaults', () => {
    expect(z.parse(checkedRuleInput, minimal)).toEqual({
      ...minimal,
      enabled: true,
      widgetIds: [],
      then: [{ type: 'handoff', to: { kind: 'anyone' }, mode: 'now' }],
      stopOnMatch: true,
      oncePerConversation: true,
    })
  })

  it('keeps everything that it may say', () => {
    const full = {
      name: 'Everything',
      enabled: false,
      stage: 'reply',
      widgetIds: ['wdg_1'],
      when: {
        all: [
          { type: 'keyword', anyOf: ['a', 'b c'], match: 'contains', caseSensitive: true },
          { any: [{ type: 'pattern', pattern: 'x+', flags: 'i' }, asks] },
          { not: { type: 'unanswered_turns', atLeast: 20 } },
          { type: 'low_score', below: 0.5 },
          { type: 'model_failure' },
        ],
      },
      then: [
        { type: 'handoff', to: { kind: 'anyone' }, mode: 'now' },
        { type: 'set_priority', priority: 'urgent' },
        { type: 'add_tags', tags: ['billing'] },
        { type: 'send_message', text: { en: 'One moment.', 'zh-CN': '请稍候。' } },
      ],
      stopOnMatch: false,
      oncePerConversation: false,
    }
    expect(z.parse(checkedRuleInput, full)).toEqual(full)
  })

  it('trims names, keywords and tags, and matches whole words unless told otherwise', () => {
    const rule = z.parse(checkedRuleInput, {
      ...minimal,
      name: '  Chargeback ',
      when: { type: 'keyword', anyOf: [' chargeback '] },
      then: [{ type: 'add_tags', tags: [' vip '] }],
    })
    expect(rule).toMatchObject({
      name: 'Chargeback',
      when: { anyOf: ['chargeback'], match: 'word' },
      then: [{ tags: ['vip'] }],
    })
  })

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['enabled', { enabled: 'yes' }],
    ['stage', { stage: 'later' }],
    ['widgetIds.0', { widgetIds: ['no id'] }],
    ['when', { when: undefined }],
    ['when', { when: 'always' }],
    ['when', { when: [asks] }],
    ['when.type', { when: {} }],
    ['when', { when: { ...asks, extra: 1 } }],
    ['when', { when: { all: [asks], any: [asks] } }],
    ['when', { when: { all: [asks], type: 'asks_for_person' } }],
    ['when.all', { when: { all: [] } }],
    ['when.any', { when: { any: asks } }],
    ['when.not', { when: { not: null } }],
    ['when.any.1.not.all', { when: { any: [asks, { not: { all: [] } }] } }],
    ['when.anyOf', { when: { type: 'keyword', anyOf: [] } }],
    ['when.anyOf', { when: { type: 'keyword', anyOf: Array(51).fill('a') } }],
    ['when.anyOf.1', { when: { type: 'keyword', anyOf: ['a', ' '] } }],
    ['when.match', { when: { type: 'keyword', anyOf: ['a'], match: 'fuzzy' } }],
    ['when.pattern', { when: { type: 'pattern', pattern: '' } }],
    ['when.pattern', { when: { type: 'pattern', pattern: 'a'.repeat(501) } }],
    ['when.pattern', { when: { type: 'pattern', pattern: '(' } }],
    ['when.pattern', { when: { type: 'pattern', pattern: '((a?){30}){30}' } }],
    [
      'when.all.1.not.pattern',
      { when: { all: [asks, { not: { type: 'pattern', pattern: '[' } }] } },
    ],
    ['when.flags', { when: { type: 'pattern', pattern: 'a', flags: 'g' } }],
    ['when.atLeast', { when: { type: 'unanswered_turns', atLeast: 0 } }],
    ['when.atLeast', { when: { type: 'unanswered_turns', atLeast: 21 } }],
    ['when.atLeast', { when: { type: 'unanswered_turns', atLeast: 1.5 } }],
    ['when.below', { stage: 'reply', when: { type: 'low_score', below: 1.01 } }],
    ['when.below', { stage: 'reply', when: { type: 'low_score', below: -0.1 } }],
    ['when', { when: { type: 'low_score', below: 0.3 } }],
    ['then', { then: [] }],
    ['then', { then: Array(11).fill({ type: 'handoff' }) }],
    ['then.0.type', { then: [{ type: 'dance' }] }],
    ['then.0', { then: [{ type: 'handoff', now: true }] }],
    ['then.0.to.kind', { then: [{ type: 'handoff', to: { kind: 'team' } }] }],
    ['then.0.mode', { then: [{ type: 'handoff', mode: 'offer' }] }],
    ['then.0.priority', { then: [{ type: 'set_priority', priority: 'top' }] }],
    ['then.0.tags', { then: [{ type: 'add_tags', tags: [] }] }],
    ['then.0.tags', { then: [{ type: 'add_tags', tags: Array(21).fill('a') }] }],
    ['then.0.tags.0', { then: [{ type: 'add_tags', tags: ['x'.repeat(51)] }] }],
    ['then.0.text', { then: [{ type: 'send_message', text: {} }] }],
    ['then.0.text.en', { then: [{ type: 'send_message', text: { en: ' ' } }] }],
    ['then.0.text.en', { then: [{ type: 'send_message', text: { en: 'x'.repeat(2001) } }] }],
    ['then.0.text.not a tag', { then: [{ type: 'send_message', text: { 'not a tag': 'x' } }] }],
    ['', { surprise: true }],
  ])('is refused at %j: %j', (path, changes) => {
    expect(pathsOf(changes)).toEqual([path])
  })

  it.each(PLANNED_CONDITION_TYPES)('says that the condition %s is not available yet', (type) => {
    expect(faultsOf({ when: { any: [asks, { type, name: 'x' }] } })).toEqual([
      `when.any.1.type: The condition type "${type}" is not available yet`,
    ])
  })

  it.each(PLANNED_ACTION_TYPES)('says that the action %s is not available yet', (type) => {
    expect(faultsOf({ then: [{ type }] })).toEqual([
      `then.0.type: The action type "${type}" is not available yet`,
    ])
  })

  it('names no type both as built and as planned', () => {
    const conditions = [...CONDITION_TYPES, ...PLANNED_CONDITION_TYPES]
    const actions = [...ACTION_TYPES, ...PLANNED_ACTION_TYPES]
    expect(new Set(conditions).size).toBe(conditions.length)
    expect(new Set(actions).size).toBe(actions.length)
  })

  it('is told about all its faults at once', () => {
    const when = { all: [{ type: 'keyword', anyOf: [] }, { type: 'topic' }, 7] }
    expect(pathsOf({ when })).toEqual(['when.all.0.anyOf', 'when.all.1.type', 'when.all.2'])
  })
})

describe('the size of a condition', () => {
  it('is 8 levels', () => {
    expect(faultsOf({ when: nested(8) })).toEqual([])
    expect(faultsOf({ when: nested(9) })).toEqual([
      'when.not.not.not.not.not.not.not.not: Conditions may be nested 8 deep at most',
    ])
  })

  it('is bounded before anything recurses', () => {
    expect(faultsOf({ when: nested(100_000) })).toHaveLength(1)
  })

  it('is 100 conditions, whatever the groups', () => {
    const groups = (amount: number) => ({
      any: Array.from({ length: amount / 2 }, () => ({ all: [asks, asks] })),
    })
    expect(faultsOf({ when: groups(100) })).toEqual([])
    expect(faultsOf({ when: groups(102) })).toEqual(['when: A rule has 100 conditions at most'])
  })
})

describe('a condition that its stage can never know', () => {
  it.each([
    ['message', 'low_score', false],
    ['retrieval', 'low_score', true],
    ['reply', 'low_score', true],
    ['message', 'model_failure', false],
    ['retrieval', 'model_failure', false],
    ['reply', 'model_failure', true],
    ['message', 'unanswered_turns', true],
    ['retrieval', 'unanswered_turns', true],
    ['reply', 'unanswered_turns', true],
  ])('at %s, %s: accepted is %j', (stage, type, accepted) => {
    const settings = { low_score: { below: 0.3 }, unanswered_turns: { atLeast: 2 } }
    const leaf = { type, ...settings[type as keyof typeof settings] }
    expect(pathsOf({ stage, when: leaf })).toEqual(accepted ? [] : ['when'])
    expect(pathsOf({ stage, when: { any: [asks, { not: leaf }] } })).toEqual(
      accepted ? [] : ['when'],
    )
  })

  it('is named', () => {
    expect(faultsOf({ when: { type: 'low_score', below: 0.3 } })).toEqual([
      'when: "low_score" is not known at stage "message", only at "retrieval" and "reply"',
    ])
  })
})

describe('a change of a rule', () => {
  const current = z.parse(checkedRuleInput, {
    ...minimal,
    enabled: false,
    stage: 'reply',
    when: { type: 'model_failure' },
  })

  it('adds no defaults', () => {
    expect(z.parse(checkedRulePatch, { name: 'New' })).toEqual({ name: 'New' })
    expect(z.parse(checkedRulePatch, {})).toEqual({})
  })

  it('is checked like a rule', () => {
    expect(faults(checkedRulePatch, { id: 'rul_1' })).toHaveLength(1)
    expect(faults(checkedRulePatch, { when: { type: 'pattern', pattern: '(' } })).toEqual([
      expect.stringMatching(/^when\.pattern: The pattern is not valid/),
    ])
    expect(faults(checkedRulePatch, { stage: 'message', when: { type: 'model_failure' } })).toEqual(
      [expect.stringMatching(/^when: /)],
    )
  })

  it('leaves what it does not name', () => {
    expect(applyRulePatch(current, { name: 'New' }).data).toEqual({ ...current, name: 'New' })
    expect(applyRulePatch(current, { name: undefined }).data).toEqual(current)
  })

  it('cannot move a condition to a stage that does not know it', () => {
    const moved = applyRulePatch(current, z.parse(checkedRulePatch, { stage: 'message' }))
    expect(moved.error?.issues.map(({ path }) => path)).toEqual([['when']])
  })
})
