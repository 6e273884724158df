import { describe, expect, test } from 'vitest'
import { moveItem } from '@/lib/client/rules/move'
import { readRulesFile, rulesFile } from '@/lib/client/rules/rules-file'
import type { RuleView } from '@/lib/protocol/http-views'

describe('an item of a list', () => {
  const list = ['a', 'b', 'c']
  test.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [1, 1, 'abc'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
    [5, 0, 'abc'],
  ])('moves from %d to %d', (from, to, expected) => {
    expect(moveItem(list, from, to).join('')).toBe(expected)
    expect(list).toEqual(['a', 'b', 'c'])
  })
})

test('a file of rules is read back as the rules were, still for the same widgets', () => {
  const rule: RuleView = {
    id: 'rul_1',
    position: 3,
    version: 2,
    name: 'A person',
    enabled: false,
    stage: 'message',
    widgetIds: ['wid_1'],
    when: { type: 'asks_for_person' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [{ type: 'handoff', to: { kind: 'anyone' }, mode: 'now' }],
    stopOnMatch: true,
    oncePerConversation: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
  const { id: _, position: __, version: ___, createdAt: ____, updatedAt: _____, ...plain } = rule
  expect(readRulesFile(rulesFile([rule]))).toEqual([plain])
  expect(readRulesFile(JSON.stringify([plain]))).toEqual([plain])
})

test.each(['', '{', 'null', '{}', '[]', '{"rules":[]}', '{"rules":"all"}', '3'])(
  'a file with %j holds no rules',
  (text) => {
    expect(readRulesFile(text)).toBeNull()
  },
)
