'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { ApiError } from '@/lib/client/api-error'

interface DialogForm {
  /** Sends what was typed; throws `ApiError`. */
  send: () => Promise<void>
  changes: readonly string[]
}

/** A short form: what is wrong stands at its field, or above all of them. */
export function useDialogForm({ send, changes }: DialogForm) {
  const queries = useQueryClient()
  const errorText = useErrorText()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const fields = failure instanceof ApiError ? failure.fields : {}

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      await send()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
      for (const key of changes) void queries.invalidateQueries({ queryKey: [key] })
    }
  }
  const hasFields = Object.keys(fields).length > 0
  return {
    busy,
    submit,
    at: (name: string): string | undefined => fields[name]?.[0],
    error: failure === null || hasFields ? null : errorText(failure),
    failure,
  }
}
