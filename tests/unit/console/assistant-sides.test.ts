import { describe, expect, test } from 'vitest'
import { formatPrice, formatTokens } from '@/lib/client/assistant/model-facts'
import { firstSides, sidesOf } from '@/lib/client/assistant/sides'
import type { AssistantView } from '@/lib/protocol/assistant'

const config = {
  name: 'Robin',
  avatar: null,
  tone: 'friendly' as const,
  instructions: '',
  guardrails: '',
  languages: [],
  model: null,
  knowledgeBaseIds: [],
}

const assistant = (hasDraft: boolean, number = 3): AssistantView => ({
  id: 'ast_1',
  ...config,
  ...(hasDraft && { name: 'Wren' }),
  hasDraft,
  published: { ...config, number, publishedAt: null },
  version: 7,
  createdAt: '',
  updatedAt: '',
})
const versions = [3, 2, 1].map((number) => ({ number, config: { ...config, name: `V${number}` } }))

describe('states that can be compared', () => {
  test('are the draft and versions, newest first', () => {
    const sides = sidesOf(assistant(true), versions)
    expect(sides.map(({ key, config: { name }, isPublished }) => [key, name, isPublished])).toEqual(
      [
        ['draft', 'Wren', false],
        ['3', 'V3', true],
        ['2', 'V2', false],
        ['1', 'V1', false],
      ],
    )
  })

  test('hold what is published before its version is loaded, and where none was kept', () => {
    expect(sidesOf(assistant(false), []).map(({ key }) => key)).toEqual(['3'])
    expect(sidesOf(assistant(true, 1), versions.slice(0, 1)).map(({ key }) => key)).toEqual([
      'draft',
      '3',
      '1',
    ])
  })

  test.each([
    [true, null, ['3', 'draft']],
    [true, 3, ['3', 'draft']],
    [true, 1, ['1', 'draft']],
    [false, 1, ['1', '3']],
    [false, 3, ['2', '3']],
  ])('with a draft: %s, version %s begins as %j', (hasDraft, from, expected) => {
    expect(firstSides(sidesOf(assistant(hasDraft), versions), from)).toEqual(expected)
  })

  test('of a single version are twice the same', () => {
    expect(firstSides(sidesOf(assistant(false, 1), versions.slice(2)), 1)).toEqual(['1', '1'])
  })
})

test.each([
  [1, 'en', '$1.00'],
  [0.125, 'en', '$0.125'],
  [0.01, 'zh', '$0.01'],
])('a price of %s is %s %s', (dollars, locale, text) => {
  expect(formatPrice(dollars, locale)).toBe(text)
})

test.each([
  [200_000, 'en', '200K'],
  [1_000_000, 'en', '1M'],
  [200_000, 'zh', '20万'],
  [128_000, 'zh', '12.8万'],
])('%s tokens are in %s %s', (tokens, locale, text) => {
  expect(formatTokens(tokens, locale)).toBe(text)
})
