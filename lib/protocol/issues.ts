import type * as z from 'zod/mini'

/** What is wrong with an input, in one line: the first issue with the field it concerns. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues
  if (!first) return 'The input is not valid'
  const field = first.path.join('.')
  return field === '' ? first.message : `${field}: ${first.message}`
}
