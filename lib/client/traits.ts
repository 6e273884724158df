/** An attribute as it is typed. */
export interface TraitRow {
  key: string
  name: string
  value: string
}

export type TraitProblem = 'missing' | 'twice'

export function toTraitRows(traits: Readonly<Record<string, unknown>>): TraitRow[] {
  return Object.entries(traits).map(([name, value]) => ({
    key: name,
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }))
}

/** What is typed as values: `true`, `false` and numbers are such where they were before, all else is text. */
export function fromTraitRows(
  rows: readonly TraitRow[],
  before: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    rows
      .filter(({ name, value }) => name.trim() !== '' || value.trim() !== '')
      .map(({ name, value }) => [name.trim(), typed(value, before[name.trim()])]),
  )
}

function typed(value: string, before: unknown): string | number | boolean {
  const text = value.trim()
  if (typeof before === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (typeof before === 'number' && text !== '' && Number.isFinite(Number(text))) {
    return Number(text)
  }
  return value
}

/** Rows that cannot be saved, by their key. Rows without anything are left out when saving. */
export function traitProblems(rows: readonly TraitRow[]): ReadonlyMap<string, TraitProblem> {
  const problems = new Map<string, TraitProblem>()
  const seen = new Set<string>()
  for (const { key, name, value } of rows) {
    const plain = name.trim()
    if (plain === '' && value.trim() !== '') problems.set(key, 'missing')
    if (plain !== '' && seen.has(plain)) problems.set(key, 'twice')
    seen.add(plain)
  }
  return problems
}
