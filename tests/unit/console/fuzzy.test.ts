import { expect, test } from 'vitest'
import { fuzzyFilter, fuzzyScore } from '@/lib/client/fuzzy'

const pick = (query: string, ...texts: string[]) => fuzzyFilter(query, texts, (text) => [text])

test('finds starts of words, parts of words and initials', () => {
  expect(pick('reso', 'Go to rules', 'Resolve')).toEqual(['Resolve'])
  expect(pick('gr', 'Go to rules', 'Settings')).toEqual(['Go to rules'])
  expect(pick('tings', 'Settings')).toEqual(['Settings'])
  expect(pick('kb', 'Knowledge base')).toEqual(['Knowledge base'])
})

test('puts the better match first and keeps the order of equals', () => {
  expect(pick('set', 'Reset the password', 'Settings')).toEqual(['Settings', 'Reset the password'])
  expect(pick('a', 'Ada', 'Anna')).toEqual(['Ada', 'Anna'])
})

test('does not care about case, accents and blanks', () => {
  expect(pick('JOSE', 'José Núñez')).toEqual(['José Núñez'])
  expect(pick(' 标 签', '编辑标签')).toEqual(['编辑标签'])
  expect(pick('', 'One', 'Two')).toEqual(['One', 'Two'])
})

test('leaves out what only has the letters somewhere', () => {
  expect(fuzzyScore('xyz', 'Settings')).toBeNull()
  expect(fuzzyScore('sgn', 'Something very different, and long')).toBeNull()
})
