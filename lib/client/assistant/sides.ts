import type { AssistantVersionView, AssistantView } from '@/lib/protocol/assistant'
import { type AssistantForm, formOf } from './assistant-form'

/** One of two states that are compared. */
export interface Side {
  /** `draft`, or the number of a version. */
  key: string
  /** Null for the draft. */
  number: number | null
  isPublished: boolean
  config: AssistantForm
}

/** All that can be compared: the draft where there is one, then versions, newest first. What is published is always there. */
export function sidesOf(
  assistant: AssistantView,
  versions: readonly Pick<AssistantVersionView, 'number' | 'config'>[],
): Side[] {
  const { published, hasDraft } = assistant
  const sides = versions.map(({ number, config }) => sideOf(number, config, published.number))
  if (!sides.some((side) => side.isPublished)) {
    sides.push(sideOf(published.number, published, published.number))
  }
  sides.sort((a, b) => (b.number ?? 0) - (a.number ?? 0))
  if (!hasDraft) return sides
  return [{ key: 'draft', number: null, isPublished: false, config: formOf(assistant) }, ...sides]
}

function sideOf(number: number, config: Parameters<typeof formOf>[0], published: number): Side {
  return { key: String(number), number, isPublished: number === published, config: formOf(config) }
}

/** What a comparison begins with: a version against the newest state, or the draft against what is published. */
export function firstSides(sides: readonly Side[], from: number | null): [string, string] {
  const published = sides.find((side) => side.isPublished)?.key ?? ''
  const newest = sides[0]?.key === 'draft' ? 'draft' : published
  if (from === null) return [published, newest]
  // What is published against itself would say nothing: the version before it does.
  if (String(from) !== newest) return [String(from), newest]
  const earlier = sides.find(({ number }) => number !== null && number < from)
  return [earlier?.key ?? newest, newest]
}
