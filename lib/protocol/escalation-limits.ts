import * as z from 'zod/mini'
import { requiredText } from './text'

/** `depth`: a single condition has depth 1, each group around it adds 1. `conditions`: groups are not counted. */
export const RULE_LIMITS = {
  depth: 8,
  conditions: 100,
  keywords: 50,
  patternLength: 500,
  actions: 10,
  tags: 20,
  locales: 50,
  widgets: 200,
  turns: 20,
  /** Of one import, and of a workspace. */
  rules: 500,
} as const

/** Text of `1` to `max` UTF-16 units, without the white space around it. */
export const trimmed = (max: number) => z.pipe(requiredText(max), z.string().check(z.trim()))

/** Words for a type that is not known, or not built yet. */
export function refuseType(noun: string, planned: readonly string[]) {
  return (issue: { input?: unknown }): string => {
    const type = isObject(issue.input) ? issue.input.type : undefined
    if (typeof type !== 'string') return `The ${noun} needs a type`
    if (planned.includes(type)) return `The ${noun} type "${type}" is not available yet`
    return `Unknown ${noun} type "${type.slice(0, 50)}"`
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
