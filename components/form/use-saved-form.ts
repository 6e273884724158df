'use client'

import { useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { ApiError, hasCode } from '@/lib/client/api-error'
import { useErrorText } from './use-error-text'

interface SavedForm<V extends FieldValues> {
  /** The state on the server. Fields that were not touched follow it. */
  saved: V
  /** Sends the whole form; throws `ApiError`. */
  save: (values: V) => Promise<void>
}

export interface SavedFormState<V extends FieldValues> {
  form: UseFormReturn<V>
  submit: () => Promise<void>
  /** What went wrong as a whole; what is wrong with a field stands in the form's own state. */
  error: string | null
  /** Somebody else has changed the same thing: what was typed is kept until the newer state is loaded. */
  isStale: boolean
  discard: () => void
  isDirty: boolean
  isSaving: boolean
}

/** A form over something saved: server errors land at their fields, what was typed is never thrown away. */
export function useSavedForm<V extends FieldValues>({
  saved,
  save,
}: SavedForm<V>): SavedFormState<V> {
  const errorText = useErrorText()
  const [error, setError] = useState<string | null>(null)
  const [isStale, setStale] = useState(false)
  // Somebody who loads a newer state and then discards holds a function of an earlier moment.
  const newest = useRef(saved)
  useEffect(() => {
    newest.current = saved
  })
  const form = useForm<V>({
    defaultValues: saved as DefaultValues<V>,
    values: saved,
    resetOptions: { keepDirtyValues: true },
  })
  // Read here, so that the form's proxy notes that somebody watches.
  const { isDirty, isSubmitting } = form.formState

  const submit = form.handleSubmit(async (values) => {
    setError(null)
    setStale(false)
    try {
      await save(values)
      form.reset(values)
    } catch (failure) {
      setStale(hasCode(failure, 'conflict'))
      setError(errorText(failure))
      if (!(failure instanceof ApiError)) return
      for (const [name, [message]] of Object.entries(failure.fields)) {
        if (message) form.setError(name as Path<V>, { message }, { shouldFocus: true })
      }
    }
  })
  return {
    form,
    submit: () => submit(),
    error,
    isStale,
    isDirty,
    isSaving: isSubmitting,
    discard() {
      setError(null)
      setStale(false)
      form.reset(newest.current)
    },
  }
}
