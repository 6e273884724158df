'use client'

import { useRuleEditor } from './editor-context'

/** What is wrong with a node as a whole. */
export function NodeErrors({ places }: { places: readonly string[] }) {
  const { errorAt } = useRuleEditor()
  const errors = places.flatMap((place) => errorAt(place) ?? [])
  return errors.map((error) => (
    <p key={error} data-invalid className="text-13 text-breach-text [overflow-wrap:anywhere]">
      {error}
    </p>
  ))
}
