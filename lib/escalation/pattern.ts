import { RE2JS, RE2JSException } from 're2js'

/**
 * Regular expressions of rules, in RE2 syntax: matching takes time linear in the text, whatever the pattern, at the
 * price of look-around and back-references, which are refused.
 */

/** UTF-16 units of a pattern. */
export const MAX_PATTERN_LENGTH = 500
/** UTF-16 units of a text that are looked at; the rest is ignored. */
export const MAX_TESTED_LENGTH = 4000
/** RE2 instructions; matching costs at most this times the length of the text. */
const MAX_PROGRAM_SIZE = 1000
/** Compiled patterns kept, the least recently used dropped first. */
const CACHE_SIZE = 64

export type PatternErrorCode = 'pattern_too_long' | 'pattern_invalid' | 'pattern_too_complex'

export class PatternError extends Error {
  readonly code: PatternErrorCode

  constructor(code: PatternErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PatternError'
    this.code = code
  }
}

/** Where a pattern matched, in UTF-16 units of the text: `start` inclusive, `end` exclusive. */
export interface PatternMatch {
  start: number
  end: number
}

export interface CompiledPattern {
  /** The first match, or null. Never throws. */
  find(text: string): PatternMatch | null
}

const cache = new Map<string, CompiledPattern>()

/** `flags` 'i' ignores case. Throws `PatternError` for a pattern that cannot be used. */
export function compilePattern(pattern: string, flags?: 'i'): CompiledPattern {
  const key = `${flags ?? ''}/${pattern}`
  const known = cache.get(key)
  const compiled = known ?? compile(pattern, flags)
  cache.delete(key)
  cache.set(key, compiled)
  for (const oldest of cache.keys()) {
    if (cache.size <= CACHE_SIZE) break
    cache.delete(oldest)
  }
  return compiled
}

function compile(pattern: string, flags: 'i' | undefined): CompiledPattern {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new PatternError(
      'pattern_too_long',
      `A pattern has ${MAX_PATTERN_LENGTH} characters at most`,
    )
  }
  const program = parse(pattern, flags)
  if (program.programSize() > MAX_PROGRAM_SIZE) {
    throw new PatternError(
      'pattern_too_complex',
      'The pattern repeats too much: use smaller repetition counts',
    )
  }
  return { find: (text) => find(program, text.slice(0, MAX_TESTED_LENGTH)) }
}

function parse(pattern: string, flags: 'i' | undefined): RE2JS {
  try {
    return RE2JS.compile(pattern, flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0)
  } catch (cause) {
    const detail = cause instanceof RE2JSException ? cause.message : 'it cannot be read'
    throw new PatternError('pattern_invalid', `The pattern is not valid: ${detail}`, { cause })
  }
}

function find(program: RE2JS, text: string): PatternMatch | null {
  const matcher = program.matcher(text)
  return matcher.find() ? { start: matcher.start(), end: matcher.end() } : null
}
