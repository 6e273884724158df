import { describe, expect, it } from 'vitest'
import { compilePattern, MAX_TESTED_LENGTH, PatternError } from '@/lib/escalation/pattern'

function codeOf(pattern: string): string | null {
  try {
    compilePattern(pattern)
    return null
  } catch (error) {
    return error instanceof PatternError ? error.code : 'another error'
  }
}

describe('a pattern', () => {
  it('tells where it first matches, in UTF-16 units', () => {
    expect(compilePattern('order \\d+').find('😀 order 4711, order 2')).toEqual({
      start: 3,
      end: 13,
    })
    expect(compilePattern('order \\d+').find('no number')).toBeNull()
  })

  it('minds case unless told not to', () => {
    expect(compilePattern('iban').find('IBAN')).toBeNull()
    expect(compilePattern('iban', 'i').find('IBAN')).toEqual({ start: 0, end: 4 })
  })

  it('knows letters of all scripts', () => {
    expect(compilePattern('^\\p{Han}+$').find('退款')).toEqual({ start: 0, end: 2 })
  })

  it.each(['(a+)+$', '(a|aa)+$', '^(a|a?)+$', '^([a-zA-Z]+)*$', '^(.*a){12}$'])(
    'that would be exponential elsewhere answers: %s',
    (pattern) => {
      expect(compilePattern(pattern).find(`${'a'.repeat(MAX_TESTED_LENGTH - 1)}!`)).toBeNull()
    },
  )

  it('looks at 4,000 characters', () => {
    const pattern = compilePattern('b')
    expect(pattern.find(`${'a'.repeat(3999)}b`)).toEqual({ start: 3999, end: 4000 })
    expect(pattern.find(`${'a'.repeat(4000)}b`)).toBeNull()
  })

  it.each([
    ['(', 'pattern_invalid'],
    ['[z-a]', 'pattern_invalid'],
    ['a{2,1}', 'pattern_invalid'],
    ['(?=look)ahead', 'pattern_invalid'],
    ['(a)\\1', 'pattern_invalid'],
    ['(?<!behind)look', 'pattern_invalid'],
    ['((a?){30}){30}', 'pattern_too_complex'],
    ['a'.repeat(501), 'pattern_too_long'],
  ])('that cannot be used is refused with a code: %.30s', (pattern, code) => {
    expect(codeOf(pattern)).toBe(code)
    expect(codeOf(pattern)).toBe(code)
  })

  it('may have 500 characters', () => {
    expect(codeOf('a'.repeat(500))).toBeNull()
  })

  it('is compiled once while it is in use', () => {
    const first = compilePattern('kept')
    for (let other = 0; other < 60; other += 1) compilePattern(`other ${other}`)
    expect(compilePattern('kept')).toBe(first)
    for (let other = 0; other < 64; other += 1) compilePattern(`another ${other}`)
    expect(compilePattern('kept')).not.toBe(first)
    expect(compilePattern('kept', 'i')).not.toBe(compilePattern('kept'))
  })
})
