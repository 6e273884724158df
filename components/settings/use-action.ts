'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import type { ApiRequest } from '@/lib/client/api'

interface Action {
  method: NonNullable<ApiRequest['method']>
  path: string
  body?: unknown
  /** Lists that read differently afterwards. */
  changes: readonly string[]
  /** Said when it is done. */
  done?: string
}

/** A change by one press: says that it was made, or why it was not. */
export function useAction() {
  const api = useApi()
  const queries = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)

  async function run({ method, path, body, changes, done }: Action): Promise<boolean> {
    setBusy(true)
    try {
      await api(`/api/v1/${path}`, { method, ...(body !== undefined && { body }) })
      if (done) notify({ title: done })
      return true
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
      return false
    } finally {
      setBusy(false)
      for (const key of changes) void queries.invalidateQueries({ queryKey: [key] })
    }
  }
  return { busy, run }
}
