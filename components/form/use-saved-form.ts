'use client'

import { type ChangeEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ApiError, hasCode } from '@/lib/client/api-error'
import {
  beginForm,
  beginSaving,
  endSaving,
  type FormState,
  failSaving,
  isDirty,
  isNews,
  receive,
  type,
} from '@/lib/client/form-state'
import { useErrorText } from './use-error-text'

interface SavedFormOptions<V> {
  /** The state on the server. Fields that were not touched follow it. */
  saved: V
  /** The number of its change, where it has one: a save names the one that was edited. */
  version?: number
  /** Sends the whole form; throws `ApiError`. */
  save: (values: V, version: number | undefined) => Promise<void>
  /** Fetches the newest state, which then comes as `saved`. */
  reload?: () => Promise<unknown>
}

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

export interface Form<V> {
  values: V
  setValue: <K extends keyof V & string>(name: K, value: V[K]) => void
  /** Other values all at once; they count as typed. */
  replace: (values: V) => void
  /** What is wrong with a field, by its path, such as `appearance.accent`. */
  errorAt: (path: string) => string | undefined
  /** What a control of a text needs. */
  register: <K extends TextKey<V>>(
    name: K,
  ) => {
    name: K
    value: V[K]
    onChange: (event: Typed) => void
    ref: (element: HTMLElement | null) => void
  }
}

/** Names of the fields that hold a text. */
type TextKey<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string

export interface SavedForm<V> {
  form: Form<V>
  submit: () => Promise<void>
  /** What went wrong as a whole; what is wrong with a field is said by `form.errorAt`. */
  error: string | null
  /** Somebody else has changed the same thing: what was typed is kept until the newer state is loaded. */
  isStale: boolean
  /** Loads the newer state below what was typed. */
  loadNewer: () => Promise<void>
  discard: () => void
  isDirty: boolean
  isSaving: boolean
}

/** A form over something saved: server errors land at their fields, what was typed is never thrown away. */
export function useSavedForm<V extends object>(options: SavedFormOptions<V>): SavedForm<V> {
  const errorText = useErrorText()
  const saved = { values: options.saved, version: options.version }
  const newest = useRef({ ...options, saved })
  const [state, setState] = useState(() => beginForm(saved))
  // Events of one moment build on each other, whatever React has rendered in between.
  const held = useRef(state)
  /** Somebody wants the newer state below what they typed, and it is on its way. */
  const asked = useRef(false)
  const [error, setError] = useState<string | null>(null)
  const controls = useRef(new Map<string, HTMLElement>())
  const [refused, setRefused] = useState<string | null>(null)

  const update = useCallback((change: (state: FormState<V>) => FormState<V>) => {
    held.current = change(held.current)
    setState(held.current)
  }, [])

  useLayoutEffect(() => {
    newest.current = { ...options, saved }
    update((known) => {
      const next = receive(known, saved, { force: asked.current && isNews(known, saved) })
      if (next !== known) asked.current = false
      return next
    })
  })
  useEffect(() => {
    if (refused === null) return
    controls.current.get(refused)?.focus()
    setRefused(null)
  }, [refused])

  async function submit(): Promise<void> {
    if (held.current.isSaving) return
    const { values, base } = held.current
    setError(null)
    update(beginSaving)
    try {
      await newest.current.save(values, base.version)
      update((known) => endSaving(known, values))
    } catch (failure) {
      const fields = failure instanceof ApiError ? failure.fields : {}
      const errors = firstOfEach(fields)
      update((known) => failSaving(known, { errors, isStale: hasCode(failure, 'conflict') }))
      setError(errorText(failure))
      setRefused(Object.keys(errors).find((name) => controls.current.has(name)) ?? null)
    }
  }

  const form: Form<V> = {
    values: state.values,
    setValue: (name, value) => update((known) => type(known, name, value)),
    replace: (values) => update((known) => ({ ...known, values, errors: {} })),
    errorAt: (path) => state.errors[path],
    register: (name) => ({
      name,
      value: state.values[name],
      // TextKey admits names of texts alone.
      onChange: ({ target }) => form.setValue(name, target.value as V[typeof name]),
      ref(element) {
        if (element) controls.current.set(name, element)
        else controls.current.delete(name)
      },
    }),
  }
  return {
    form,
    submit,
    error,
    isStale: state.isStale,
    async loadNewer() {
      setError(null)
      const { saved: latest, reload } = newest.current
      if (held.current.seen !== held.current.base) {
        return update((known) => receive(known, latest, { force: true }))
      }
      asked.current = true
      await reload?.()
    },
    discard() {
      setError(null)
      const { saved: latest, reload } = newest.current
      if (held.current.isStale) void reload?.()
      update((known) =>
        known.isStale ? beginForm(latest) : { ...known, values: known.base.values, errors: {} },
      )
    },
    isDirty: isDirty(state),
    isSaving: state.isSaving,
  }
}

function firstOfEach(fields: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const first: Record<string, string> = {}
  for (const [name, [message]] of Object.entries(fields)) if (message) first[name] = message
  return first
}
