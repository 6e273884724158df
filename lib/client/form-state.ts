import { isSame, mergeForm } from './merge-form'

/** What is known on the server, with the number of its change where it has one. */
export interface SavedState<V> {
  values: V
  version: number | undefined
}

/** A form over something saved. */
export interface FormState<V> {
  /** What the typing started from; a save names its version. */
  base: SavedState<V>
  /** The newest state that was looked at, taken over or not. */
  seen: SavedState<V>
  values: V
  /** What was refused, by the path of its field. */
  errors: Readonly<Record<string, string>>
  /** Somebody else changed what is being changed here. */
  isStale: boolean
  isSaving: boolean
}

export function beginForm<V>(saved: SavedState<V>): FormState<V> {
  return {
    base: saved,
    seen: saved,
    values: saved.values,
    errors: {},
    isStale: false,
    isSaving: false,
  }
}

export function isDirty<V>({ values, base }: FormState<V>): boolean {
  return !isSame(values, base.values)
}

/**
 * A state of the server's. Fields that were not touched follow it; where it changes what was typed here,
 * nothing moves and the form is stale, unless `force` says that the typed text shall stand on the newer state.
 */
export function receive<V>(
  state: FormState<V>,
  saved: SavedState<V>,
  { force = false } = {},
): FormState<V> {
  if (state.isSaving) return state
  if (!force && !isNews(state, saved)) return state
  const { values, clashes } = mergeForm(state.base.values, state.values, saved.values)
  if (clashes && !force) return { ...state, seen: saved, isStale: true }
  return { ...state, base: saved, seen: saved, values, isStale: false }
}

/** Another state than the one that was looked at last. */
export function isNews<V>({ seen }: FormState<V>, saved: SavedState<V>): boolean {
  return seen.version !== saved.version || !isSame(seen.values, saved.values)
}

export function type<V, K extends keyof V & string>(
  state: FormState<V>,
  name: K,
  value: V[K],
): FormState<V> {
  const errors = Object.entries(state.errors).filter(
    ([path]) => path !== name && !path.startsWith(`${name}.`),
  )
  return {
    ...state,
    values: { ...state.values, [name]: value },
    errors: Object.fromEntries(errors),
  }
}

export function beginSaving<V>(state: FormState<V>): FormState<V> {
  return { ...state, errors: {}, isSaving: true }
}

/** What was typed while it was being saved stays typed. */
export function endSaving<V>(state: FormState<V>, sent: V): FormState<V> {
  return { ...state, base: { ...state.base, values: sent }, isStale: false, isSaving: false }
}

export function failSaving<V>(
  state: FormState<V>,
  { errors, isStale }: Pick<FormState<V>, 'errors' | 'isStale'>,
): FormState<V> {
  return { ...state, errors, isStale, isSaving: false }
}
