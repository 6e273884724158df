import { describe, expect, it } from 'vitest'
import { mergeActions, pickLocalized } from '@/lib/escalation/merge-actions'
import type { Action } from '@/lib/protocol/escalation-rule'

const handoff: Action = { type: 'handoff', to: { kind: 'anyone' }, mode: 'now' }
const fired = (id: string, ...actions: Action[]) => ({ rule: { id, name: `Rule ${id}` }, actions })

describe('the actions of fired rules', () => {
  it('are nothing when none fired', () => {
    expect(mergeActions([])).toEqual({ handoff: null, priority: null, tags: [], messages: [] })
  })

  it('make one outcome: first hand-off, highest priority, tags once, all messages', () => {
    const outcome = mergeActions([
      fired(
        'a',
        { type: 'set_priority', priority: 'high' },
        { type: 'add_tags', tags: ['x', 'y'] },
      ),
      fired('b', { type: 'send_message', text: { en: 'One' } }, handoff),
      fired(
        'c',
        handoff,
        { type: 'set_priority', priority: 'low' },
        { type: 'add_tags', tags: ['y', 'z', 'z'] },
        { type: 'send_message', text: { en: 'Two' } },
      ),
    ])
    expect(outcome).toEqual({
      handoff: { ruleId: 'b', ruleName: 'Rule b', to: { kind: 'anyone' } },
      priority: 'high',
      tags: ['x', 'y', 'z'],
      messages: [
        { ruleId: 'b', text: { en: 'One' } },
        { ruleId: 'c', text: { en: 'Two' } },
      ],
    })
  })
})

describe('a text in the language of the visitor', () => {
  const text = { fr: 'Bonjour', en: 'Hello', 'pt-BR': 'Olá', de: 'Hallo', 'de-AT': 'Servus' }

  it.each([
    ['de-AT', 'Servus'],
    ['DE-at', 'Servus'],
    ['de_AT', 'Servus'],
    ['de-CH', 'Hallo'],
    ['pt', 'Olá'],
    ['pt-PT', 'Olá'],
    ['ja', 'Hello'],
    ['', 'Hello'],
  ])('for %j is %j', (locale, expected) => {
    expect(pickLocalized(text, locale)).toBe(expected)
  })

  it('is the first where there is no English', () => {
    expect(pickLocalized({ fr: 'Bonjour', de: 'Hallo' }, 'ja')).toBe('Bonjour')
    expect(pickLocalized({}, 'en')).toBeNull()
  })
})
