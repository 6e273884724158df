'use client'

import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useNotify } from '@/components/ui/toast'
import { hasCode } from '@/lib/client/api-error'

interface Deletion {
  remove: () => Promise<void>
  /** What lists it. */
  stale: readonly QueryKey[]
  /** Said when it is done. */
  notice: string
  onDone: () => void
}

/** Deletes something after the question. What is gone already counts as deleted. */
export function useDelete({ remove, stale, notice, onDone }: Deletion) {
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)

  async function run(): Promise<void> {
    setBusy(true)
    try {
      await remove().catch((error: unknown) => {
        if (!hasCode(error, 'not_found')) throw error
      })
      onDone()
      notify({ title: notice })
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    } finally {
      setBusy(false)
    }
  }
  return { busy, run: () => void run() }
}
